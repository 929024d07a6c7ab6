// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/notify/templates.hpp>
#include <marshrut/registrar/deliver.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/registrar/policies.hpp>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace marshrut {

namespace {

constexpr int most_attempts = 5;

bool one_line(std::string_view text)
{
    return text.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos;
}

}  // namespace

Sink maildir(std::string folder)
{
    return [folder = std::move(folder)](const Message& message) -> Result<> {
        if (!one_line(message.address) || !one_line(message.title)) return Failure{code::address_unsafe};
        namespace fs = std::filesystem;
        std::error_code failed;
        for (const char* part : {"tmp", "new", "cur"}) fs::create_directories(fs::path{folder} / part, failed);
        const fs::path tmp = fs::path{folder} / "tmp" / message.id, kept = fs::path{folder} / "new" / message.id;
        {
            std::ofstream out{tmp, std::ios::binary};
            out << "To: " << message.address << "\r\nSubject: " << message.title << "\r\nMessage-ID: <" << message.id
                << "@marshrut>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" << message.text << "\r\n";
            out.flush();
            if (!out) return Failure{code::store_broken, {{"where", std::string{"maildir"}}}};
        }
        fs::rename(tmp, kept, failed);
        if (failed) return Failure{code::store_broken, {{"where", std::string{"maildir"}}}};
        return done();
    };
}

Result<std::vector<Letter>> Outbox::take(std::size_t most)
{
    MARSHRUT_TRY(const auto unit, registrar_.store().begin(store::Intent::read));
    registrar::Desk desk{*unit, registrar_.host(), registrar_.policies(), registrar_.host().clock()};
    std::vector<Letter> letters;
    store::Query query{&store::kind_of<Letter>(), "sent", {std::int64_t{0}}, -1, most};
    while (letters.size() < most) {  // a page more where some were given up
        MARSHRUT_TRY(const auto page, desk.list<Letter>(query));
        for (const Letter& one : page)
            if (one.attempts < most_attempts && letters.size() < most) letters.push_back(one);
        if (page.size() < most) break;
        query.after = page.back().id.raw();
    }
    return letters;
}

Result<std::vector<std::string>> Outbox::addresses(const Letter& letter)
{
    MARSHRUT_TRY(const auto unit, registrar_.store().begin(store::Intent::read));
    registrar::Desk desk{*unit, registrar_.host(), registrar_.policies(), registrar_.host().clock()};
    std::vector<PersonId> people;
    if (letter.to == AddresseeKind::person) {
        people.push_back(PersonId{letter.addressee});
    } else if (letter.to == AddresseeKind::head) {
        MARSHRUT_TRY(const auto organisation, desk.find<Organisation>(OrganisationId{letter.addressee}));
        if (organisation && organisation->head) people.push_back(*organisation->head);
    } else {
        MARSHRUT_TRY(const auto given, desk.list<Assignment>("organisation", letter.addressee));
        for (const Assignment& one : given)
            if (one.role == Role::provider_specialist && one.in_force(desk.today())) people.push_back(one.person);
    }
    std::vector<std::string> found;
    for (const PersonId one : people) {
        MARSHRUT_TRY(const auto person, desk.find<Person>(one));
        if (!person || person->depersonalised || person->consent_withdrawn) continue;  // INV-H6
        MARSHRUT_TRY(const auto card, desk.find<Card>(one));
        if (card && card->email && !card->email->empty()) found.push_back(*card->email);
    }
    return found;
}

Result<> Outbox::mark(LetterId id, bool sent)
{
    MARSHRUT_TRY(const auto unit, registrar_.store().begin(store::Intent::write));
    registrar::Desk desk{*unit, registrar_.host(), registrar_.policies(), registrar_.host().clock()};
    MARSHRUT_TRY(auto letter, desk.get<Letter>(id, store::Lock::row));
    letter.sent = sent;
    ++letter.attempts;
    MARSHRUT_CHECK(desk.put(letter, Happened::changed));
    return desk.commit();
}

Result<Delivered> deliver(Registrar& registrar, const Sink& sink, Language language, std::size_t most)
{
    Outbox outbox{registrar};
    Delivered tally;
    MARSHRUT_TRY(const auto letters, outbox.take(most));
    for (const Letter& letter : letters) {
        MARSHRUT_TRY(const auto addresses, outbox.addresses(letter));
        bool taken = true;
        for (std::size_t i = 0; i < addresses.size(); ++i)
            taken = sink({std::to_string(letter.id.raw()) + '-' + std::to_string(i), addresses[i], notify::title(letter, language),
                          notify::text(letter, language)})
                        .ok() &&
                    taken;
        if (!taken) {
            MARSHRUT_CHECK(outbox.failed(letter.id));
            ++tally.failed;
            continue;
        }
        MARSHRUT_CHECK(outbox.settle(letter.id));
        ++(addresses.empty() ? tally.without_address : tally.sent);
    }
    return tally;
}

}  // namespace marshrut
