// SPDX-License-Identifier: MIT
#pragma once

// The one door: every change enters through `act`, every question through `ask`.

#include <marshrut/registrar/audit.hpp>
#include <marshrut/registrar/bulk.hpp>
#include <marshrut/registrar/command.hpp>
#include <marshrut/registrar/host.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/registrar/session.hpp>
#include <marshrut/store/port.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace marshrut {

namespace registrar {
class Policies;
}

class Registrar {
public:
    /// On a store that has its first operator (`store::memory`, `sqlite::create`, `sqlite::open`).
    explicit Registrar(std::unique_ptr<store::Store> store, Host host = Host::standard());
    ~Registrar();
    Registrar(Registrar&&) noexcept;
    Registrar& operator=(Registrar&&) noexcept;

    /// Opens a session for whom the host vouches. CLAUSE MOD-3.1-f, LET1306-A2-2.1-b
    ///
    /// Without an organisation: that of the main employment for a listener, the only one where the role is held otherwise.
    /// REFUSES `assertion_expired`, `not_known_here`, `account_blocked`, `role_not_held`, `head_is_text`, `ambiguous`.
    [[nodiscard]] Result<Session> sign_in(const Assertion& assertion, const As& as = {});
    /// The same, vouched for now: `sign_in("sgo:4711")`.
    [[nodiscard]] Result<Session> sign_in(std::string_view key, const As& as = {});
    /// The roles a person can switch to: «Сменить роль».
    [[nodiscard]] Result<std::vector<As>> roles(std::string_view key);

    /// Does what the command says, once per key, or refuses with the first reason and changes nothing.
    ///
    /// One key of one person is one verdict, refusals included: asked again it answers the same to whoever may still act, with another
    /// command it is refused (`key_reused`). On a conflict the whole is decided anew, at most `Host::attempts` times.
    template <class C>
    [[nodiscard]] Result<typename C::Answer> act(const Session& session, const C& command, const Options& options = {})
    {
        MARSHRUT_TRY(const auto erased, registrar::asked(registrar::commands(), command));
        MARSHRUT_TRY(const auto answer, act(session, erased, options));
        return *static_cast<const typename C::Answer*>(answer.get());
    }
    [[nodiscard]] Result<registrar::Answered> act(const Session& session, const registrar::Asked& command,
                                                  const Options& options = {});

    /// One after the other, each with a result of its own; at most `Host::chunk` in one transaction, a job in those of its own. An
    /// item's key is `<key>/<hash of its command>`: a list asked for again after a stop goes on where it stood.
    template <class C>
    [[nodiscard]] Result<Outcome<typename C::Answer>> act_all(const Session& session, std::span<const C> commands,
                                                              const Options& options = {})
    {
        std::vector<registrar::Asked> erased;
        for (const C& one : commands) {
            MARSHRUT_TRY(auto made, registrar::asked(registrar::commands(), one));
            erased.push_back(std::move(made));
        }
        MARSHRUT_TRY(auto verdicts, act_all(session, erased, options));
        return Outcome<typename C::Answer>::of(std::move(verdicts));
    }
    [[nodiscard]] Result<std::vector<registrar::Judged>> act_all(
        const Session& session, std::span<const registrar::Asked> commands, const Options& options = {});

    /// Every reason against, empty where `act` would do it. Changes nothing.
    template <class C>
    [[nodiscard]] Refusals why_not(const Session& session, const C& command)
    {
        auto erased = registrar::asked(registrar::commands(), command);
        if (!erased) return Refusals{erased.error()};
        return why_not(session, *erased);
    }
    [[nodiscard]] Refusals why_not(const Session& session, const registrar::Asked& command);

    /// Answers what the role may know, filtered so that a list is what a check of each would allow (INV-C11).
    template <class Q>
    [[nodiscard]] Result<typename Q::Answer> ask(const Session& session, const Q& question)
    {
        MARSHRUT_TRY(const auto erased, registrar::asked(registrar::questions(), question));
        MARSHRUT_TRY(const auto answer, ask(session, erased));
        return *static_cast<const typename Q::Answer*>(answer.get());
    }
    [[nodiscard]] Result<registrar::Answered> ask(const Session& session, const registrar::Asked& question);
    /// What anybody may ask without signing in: the public contour. CLAUSE MOD-3.2-a
    [[nodiscard]] Session anonymous() const;

    /// One line of the JSON door: `{"key", "as": {"person", "role", "organisation"}, "do" | "ask" | "why_not": name, "with": {…}}`
    /// answered by `{"key", "done" | "refused": …}`. Never fails: what cannot be read is refused.
    [[nodiscard]] std::string line(std::string_view json);
    /// The same for a session that is open already. REFUSES `line_unclear` where the verb is none of the three.
    [[nodiscard]] Result<std::string> line(const Session& session, std::string_view verb, std::string_view name,
                                           std::string_view with, const Options& options = {});

    /// The invariants of everything kept, the chains and the seals of the journal: what is wrong, by name. Changes nothing.
    [[nodiscard]] Result<registrar::Audited> audit();

    [[nodiscard]] store::Store& store() noexcept { return *store_; }
    [[nodiscard]] const Host& host() const noexcept { return host_; }
    [[nodiscard]] registrar::Policies& policies() noexcept { return *policies_; }

private:
    /// One command under a key that was checked, to its end: a job chunk after chunk. A `Failure` is none of the command's.
    [[nodiscard]] Result<registrar::Judged> done_under(const std::string& key, const Session& session, const registrar::Asked& command,
                                                       const Options& options);

    std::unique_ptr<store::Store> store_;
    Host host_;
    std::unique_ptr<registrar::Policies> policies_;
};

}  // namespace marshrut
