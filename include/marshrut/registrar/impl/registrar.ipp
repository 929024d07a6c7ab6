// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/codec/json.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/follow_ups.hpp>
#include <marshrut/registrar/policies.hpp>
#include <marshrut/registrar/registrar.hpp>

#include <algorithm>

namespace marshrut {

namespace registrar {

/// Role, organisation, command and its canonical JSON: what a key's verdict is a verdict of.
inline std::string fingerprint(const Session& session, const Asked& command)
{
    const std::string parts = std::string{label(session.role)} + '\n' +
                              (session.organisation ? std::to_string(session.organisation->raw()) : "-") + '\n' +
                              std::string{command.row->name} + '\n' +
                              codec::write(command.row->shape(), command.value.get());
    return digest::sha256(parts);
}

inline constexpr std::size_t most_key = 200;

inline Result<> check_key(std::string_view key)
{
    const bool printable = std::ranges::none_of(key, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (key.empty() || key.size() > most_key || !printable || !text::valid(key))
        return Failure{code::key_invalid, {{"limit", static_cast<std::int64_t>(most_key)}}};
    return done();
}

/// The caller's key, or one of the host's. Whoever has not signed in is one and the same nobody, whose keys would be everybody's: theirs is
/// always the host's.
inline Result<std::string> key_for(const Session& session, const Options& options, const Host& host)
{
    if (!options.key.empty()) MARSHRUT_CHECK(check_key(options.key));
    if (!options.key.empty() && session.role != Role::anonymous) return options.key;
    std::string made = host.keys();
    MARSHRUT_CHECK(check_key(made));
    return made;
}

/// Must the whole be decided anew, on fresh facts?
inline bool again(const Failure& why) noexcept
{
    const bool for_good = why.code().name == code::key_reused.name || why.code().name == code::stale_version.name;
    return (why.kind() == Kind::conflict && !for_good) || why.kind() == Kind::busy || why.kind() == Kind::unknown;
}

/// A kept verdict, as it was given.
inline Result<Judged> recalled(const Row& row, const Reply& kept)
{
    MARSHRUT_TRY(const auto members, codec::members(kept.answer));
    for (const auto& [name, json] : members) {
        if (name == "done") {
            auto answer = row.blank_answer();
            MARSHRUT_CHECK(codec::read(row.answer(), json, answer.get()));
            return Judged{std::move(answer)};
        }
        if (name == "refused") {
            auto why = codec::failure_of(json, all_refusals());
            return Judged{{}, std::move(why)};
        }
    }
    return Failure{code::store_broken, {{"where", std::string{"reply"}}}};
}

inline JobId job_of(PersonId person, std::string_view key) { return JobId{digest::mix(person.raw(), std::string{key} + "#job", 0)}; }

/// The answer of a command or the chunk of a job, on a desk where everything is ready for it.
inline Result<Judged> run(Desk& desk, const Standing& who, const Asked& command, const std::string& key, const std::string& hash,
                          std::any& kept)
{
    if (command.row->run != nullptr) {
        desk.act_as(who, command.row->name, key);
        return command.row->run(desk, who, command.value.get());
    }
    const JobId id = job_of(who.person, key);
    MARSHRUT_TRY(auto job, desk.find<Job>(id, store::Lock::row));
    if (!job) job = Job{id, who.person, key, std::string{command.row->name}, hash};
    desk.act_as(who, command.row->name, key + '/' + std::to_string(job->chunks));
    Judged judged = command.row->chunk(desk, who, command.value.get(), *job, kept);
    if (judged) {
        ++job->chunks;
        MARSHRUT_CHECK(desk.put(*job, Happened::changed));
    }
    return judged;  // what follows a chunk is made under the chunk's key: another chunk's ids are others
}

/// One command on a desk: the earlier verdict, or a new one kept under its key. A `Failure` here ends the transaction.
///
/// Nothing: it was refused when part of it was in the unit already. The unit must be dropped; `refused` then has the reasons, which are
/// kept by a fresh desk.
inline Result<std::optional<Judged>> decide_on(Desk& desk, const Session& session, const Asked& command, const std::string& key,
                                               std::any& scratch, std::optional<Refusals>& refused)
{
    auto who = desk.standing(session);  // before anything is recalled: verdicts are for those who may still act
    if (!who) {
        if (again(who.error()) || who.error().kind() == Kind::broken) return std::move(who).error();
        return std::optional{Judged{{}, std::move(who).error()}};  // nobody to keep a verdict for
    }
    const std::string hash = fingerprint(session, command);
    MARSHRUT_TRY(const auto kept, desk.reply(who->person, key));
    if (kept) {
        if (kept->hash != hash) return std::optional{Judged{{}, Failure{code::key_reused}}};
        MARSHRUT_TRY(auto earlier, recalled(*command.row, *kept));
        return std::optional{std::move(earlier)};
    }
    MARSHRUT_TRY(const auto begun, desk.find<Job>(job_of(who->person, key)));
    if (begun && begun->hash != hash) return std::optional{Judged{{}, Failure{code::key_reused}}};

    static_cast<void>(desk.take_happened());
    const std::size_t before = desk.flushes();
    Judged item;
    if (refused) {
        desk.act_as(*who, command.row->name, key);
        item.no = *refused;
    } else {
        MARSHRUT_TRY(item, run(desk, *who, command, key, hash, scratch));
    }
    if (item) {
        MARSHRUT_CHECK(follow_up(desk, *who));
        if (!item.answer) {  // a job that goes on
            MARSHRUT_CHECK(desk.flush());
            return std::optional{std::move(item)};
        }
        desk.answer_under(key);
        MARSHRUT_CHECK(desk.keep_reply(hash, "{\"done\":" + codec::write(command.row->answer(), item.answer.get()) + '}'));
    } else {
        const Failure why = item.no.first();
        if (again(why) || why.kind() == Kind::broken) return why;
        if (desk.flushes() != before) {
            refused = std::move(item.no);
            return std::optional<Judged>{};
        }
        desk.drop();
        MARSHRUT_CHECK(desk.note_denied(why));
        desk.answer_under(key);
        MARSHRUT_CHECK(desk.keep_reply(hash, "{\"refused\":" + codec::failure_json(why) + '}'));
    }
    MARSHRUT_CHECK(desk.flush());
    return std::optional{std::move(item)};
}

}  // namespace registrar

Registrar::Registrar(std::unique_ptr<store::Store> store, Host host)
    : store_{std::move(store)}, host_{std::move(host)}, policies_{std::make_unique<registrar::Policies>()}
{
}
Registrar::~Registrar() = default;
Registrar::Registrar(Registrar&&) noexcept = default;
Registrar& Registrar::operator=(Registrar&&) noexcept = default;

Session Registrar::anonymous() const
{
    const Instant now = host_.clock();
    return {PersonId{0}, Role::anonymous, std::nullopt, now, now.plus(host_.session_length)};
}

Result<registrar::Answered> Registrar::act(const Session& session, const registrar::Asked& command,
                                                  const Options& options)
{
    MARSHRUT_TRY(const std::string key, registrar::key_for(session, options, host_));
    MARSHRUT_TRY(const auto item, done_under(key, session, command, options));
    if (!item) return item.no.first();
    return item.answer;
}

Result<registrar::Judged> Registrar::done_under(const std::string& key, const Session& session, const registrar::Asked& command,
                                                const Options& options)
{
    std::any scratch;
    std::optional<Refusals> refused;
    std::size_t chunks = 0;
    for (int attempt = 1;; ++attempt) {
        const auto once = [&]() -> Result<std::optional<registrar::Judged>> {
            MARSHRUT_TRY(const auto unit, store_->begin(store::Intent::write));
            registrar::Desk desk{*unit, host_, *policies_, host_.clock()};
            desk.bring(options.files);
            MARSHRUT_TRY(auto item, registrar::decide_on(desk, session, command, key, scratch, refused));
            if (item) MARSHRUT_CHECK(desk.commit());
            return item;
        };
        auto item = once();
        if (item) {
            if (!*item) {  // again, for the refusal alone
                scratch.reset();
                --attempt;
                continue;
            }
            if (!**item || (*item)->answer) return std::move(**item);
            if (options.progress) options.progress(++chunks, 0);
            if (options.stop && options.stop()) return Failure{code::stopped};
            attempt = 0;  // the next chunk is a transaction of its own
            continue;
        }
        if (store_->joined() || !registrar::again(item.error()) || attempt >= host_.attempts)
            return std::move(item).error();
        refused.reset();  // on fresh facts
        scratch.reset();
    }
}

Result<std::vector<registrar::Judged>> Registrar::act_all(
    const Session& session, std::span<const registrar::Asked> commands, const Options& options)
{
    MARSHRUT_TRY(const std::string key, registrar::key_for(session, options, host_));
    const auto key_of = [&](const registrar::Asked& one) { return key + '/' + registrar::fingerprint(session, one).substr(0, 32); };
    const auto is_job = [](const registrar::Asked& one) { return one.row->chunk != nullptr; };
    Options of_a_job;
    of_a_job.stop = options.stop;
    of_a_job.files = options.files;
    std::vector<registrar::Judged> verdicts;
    verdicts.reserve(commands.size());
    while (verdicts.size() < commands.size()) {
        if (options.stop && options.stop()) break;
        const std::size_t first = verdicts.size();
        if (is_job(commands[first])) {
            auto item = done_under(key_of(commands[first]), session, commands[first], of_a_job);
            if (!item && item.error().code() == code::stopped) break;
            if (!item) return std::move(item).error();
            verdicts.push_back(std::move(*item));
            if (options.progress) options.progress(verdicts.size(), commands.size());
            continue;
        }
        const auto some = commands.subspan(first, std::min(commands.size() - first, host_.chunk));
        const std::size_t last = first + static_cast<std::size_t>(std::ranges::find_if(some, is_job) - some.begin());
        std::vector<std::optional<Refusals>> refused(last - first);
        for (int attempt = 1;; ++attempt) {
            std::vector<registrar::Judged> chunk;
            const auto once = [&]() -> Result<bool> {
                MARSHRUT_TRY(const auto unit, store_->begin(store::Intent::write));
                registrar::Desk desk{*unit, host_, *policies_, host_.clock()};
                desk.bring(options.files);
                for (std::size_t i = first; i < last; ++i) {
                    std::any none;  // only jobs keep anything
                    MARSHRUT_TRY(auto item, registrar::decide_on(desk, session, commands[i], key_of(commands[i]), none, refused[i - first]));
                    if (!item) return false;
                    chunk.push_back(std::move(*item));
                }
                MARSHRUT_CHECK(desk.commit());
                return true;
            };
            const auto ended = once();
            if (ended && !*ended) {  // all of it again, without the item that was refused halfway
                --attempt;
                continue;
            }
            if (ended) {
                for (auto& one : chunk) verdicts.push_back(std::move(one));
                break;
            }
            if (store_->joined() || !registrar::again(ended.error()) || attempt >= host_.attempts) return ended.error();
            refused.assign(refused.size(), std::nullopt);
        }
        if (options.progress) options.progress(verdicts.size(), commands.size());
    }
    while (verdicts.size() < commands.size()) verdicts.push_back({{}, Failure{code::stopped}});
    return verdicts;
}

Refusals Registrar::why_not(const Session& session, const registrar::Asked& command)
{
    const auto once = [&]() -> Result<registrar::Judged> {
        MARSHRUT_TRY(const auto unit, store_->begin(store::Intent::write));  // never committed
        registrar::Desk desk{*unit, host_, *policies_, host_.clock()};
        MARSHRUT_TRY(const auto who, desk.standing(session));
        std::any scratch;
        return registrar::run(desk, who, command, "why_not", {}, scratch);
    };
    const auto judged = once();
    return judged ? judged->no : Refusals{judged.error()};
}

Result<registrar::Answered> Registrar::ask(const Session& session, const registrar::Asked& question)
{
    for (int attempt = 1;; ++attempt) {
        const auto once = [&](store::Intent intent, bool& reads) -> Result<registrar::Answered> {
            MARSHRUT_TRY(const auto unit, store_->begin(intent));
            registrar::Desk desk{*unit, host_, *policies_, host_.clock()};
            MARSHRUT_TRY(const auto who, desk.standing(session));
            desk.act_as(who, question.row->name, intent == store::Intent::write ? host_.keys() : std::string{"ask"});
            auto item = question.row->run(desk, who, question.value.get());
            if (!item) return item.no.first();
            reads = desk.wrote();
            if (intent == store::Intent::write) MARSHRUT_CHECK(desk.commit());
            return item.answer;
        };
        // A question that opens somebody's card is asked again in a unit that keeps the reading: no record, no answer.
        bool reads = false;
        auto answer = once(store::Intent::read, reads);
        if (answer && reads) answer = once(store::Intent::write, reads);
        if (answer || store_->joined() || !registrar::again(answer.error()) || attempt >= host_.attempts) return answer;
    }
}

}  // namespace marshrut
