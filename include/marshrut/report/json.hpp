// SPDX-License-Identifier: MIT
#pragma once

// The forms for other programs: the described values themselves, by `codec`.

#include <marshrut/codec/json.hpp>
#include <marshrut/report/form.hpp>

#include <span>
#include <string>

namespace marshrut::report {

/// A JSON list, one form a line; what is missing is left out. `codec::from_json<std::vector<RecommendedRoute>>` reads it again.
template <class Form>
    requires boost::describe::has_describe_members<Form>::value
[[nodiscard]] std::string json(std::span<const Form> forms)
{
    std::string text = "[";
    for (const Form& form : forms) text.append(text.size() > 1 ? ",\n" : "\n").append(codec::to_json(form));
    return text += "\n]\n";
}

}  // namespace marshrut::report
