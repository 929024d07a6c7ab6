// SPDX-License-Identifier: MIT
#pragma once

// Letters leave the store: who is meant is looked up at delivery, the text is made then, and a letter is settled only when the sink
// has taken it. A worker killed in between delivers once more; none is lost (INV-H2, INV-H4).

#include <marshrut/core/language.hpp>
#include <marshrut/model/letter.hpp>
#include <marshrut/registrar/registrar.hpp>

#include <functional>
#include <string>
#include <vector>

namespace marshrut {

/// One letter for one mailbox. `id` stays the same through repetitions, so that a receiver shows it once.
struct Message {
    std::string id;
    std::string address;
    std::string title, text;
};

/// Takes a message, or says why not; then it is offered again, five times in all.
using Sink = std::function<Result<>(const Message&)>;

/// Writes each message as a file of its own into `folder/new`, whole or not at all. REFUSES `address_unsafe`, `store_broken`.
[[nodiscard]] Sink maildir(std::string folder);

/// The letters that wait, for a host with a mailer of its own.
class Outbox {
public:
    explicit Outbox(Registrar& registrar) : registrar_{registrar} {}

    /// Up to so many letters that were not settled yet, by id; those given up after five attempts are left out.
    [[nodiscard]] Result<std::vector<Letter>> take(std::size_t most);
    /// The mailboxes a letter is for, now: of the person, of whoever is head, of the provider's specialists. Empty: nobody has one.
    [[nodiscard]] Result<std::vector<std::string>> addresses(const Letter& letter);
    /// It has been sent.
    [[nodiscard]] Result<> settle(LetterId id) { return mark(id, true); }
    /// It could not be sent this time.
    [[nodiscard]] Result<> failed(LetterId id) { return mark(id, false); }

private:
    [[nodiscard]] Result<> mark(LetterId id, bool sent);

    Registrar& registrar_;
};

struct Delivered {
    std::int64_t sent = 0, without_address = 0, failed = 0;
};

/// Offers up to `most` letters to a sink and settles what it took; letters without an address are settled and counted.
[[nodiscard]] Result<Delivered> deliver(Registrar& registrar, const Sink& sink, Language language = Language::ru,
                                        std::size_t most = 100);

}  // namespace marshrut
