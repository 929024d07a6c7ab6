// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/codec/json.hpp>
#include <marshrut/registrar/registrar.hpp>

namespace marshrut {

namespace registrar {

struct LineAs {
    std::string person;
    std::optional<Role> role{};
    std::optional<std::string> organisation{};
};
BOOST_DESCRIBE_STRUCT(LineAs, (), (person, role, organisation))

}  // namespace registrar

Result<std::string> Registrar::line(const Session& session, std::string_view verb, std::string_view name,
                                           std::string_view with, const Options& options)
{
    if (verb == "ask") {
        MARSHRUT_TRY(const auto question, registrar::asked(registrar::questions(), name, with));
        MARSHRUT_TRY(const auto answer, ask(session, question));
        return codec::write(question.row->answer(), answer.get());
    }
    if (verb != "do" && verb != "why_not") return Failure{code::line_unclear};
    MARSHRUT_TRY(const auto command, registrar::asked(registrar::commands(), name, with));
    if (verb == "do") {
        MARSHRUT_TRY(const auto answer, act(session, command, options));
        return codec::write(command.row->answer(), answer.get());
    }
    std::string reasons = "[";
    for (const Failure& why : why_not(session, command)) {
        if (reasons.size() > 1) reasons += ',';
        reasons += codec::failure_json(why);
    }
    return reasons + ']';
}

std::string Registrar::line(std::string_view json)
{
    std::string key;
    const auto answered = [&]() -> Result<std::string> {
        MARSHRUT_TRY(const auto members, codec::members(json));
        std::string verb, name, with = "{}";
        std::optional<registrar::LineAs> as;
        for (const auto& [field, value] : members) {
            if (field == "key") {
                MARSHRUT_CHECK(codec::read(shape_of<std::string>(), value, &key));
            } else if (field == "as") {
                MARSHRUT_TRY(as, codec::from_json<registrar::LineAs>(value));
            } else if (field == "do" || field == "ask" || field == "why_not") {
                if (!verb.empty()) return Failure{code::line_unclear};
                verb = field;
                MARSHRUT_CHECK(codec::read(shape_of<std::string>(), value, &name));
            } else if (field == "with") {
                with = value;
            } else {
                return Failure{code::line_unclear, {}, "/" + field};
            }
        }
        if (verb.empty()) return Failure{code::line_unclear};
        Session session = anonymous();
        if (as) {
            MARSHRUT_TRY(session, sign_in(as->person, As{as->role.value_or(Role::listener), as->organisation}));
        }
        return line(session, verb, name, with, Options{key});
    }();
    const std::string head = key.empty() ? "{" : "{\"key\":" + codec::quoted(key) + ',';
    if (answered) return head + "\"done\":" + *answered + '}';
    return head + "\"refused\":" + codec::failure_json(answered.error()) + '}';
}

}  // namespace marshrut
