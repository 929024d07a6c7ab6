// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/catalogue/decide.hpp>
#include <marshrut/registrar/cases_catalogue.hpp>
#include <marshrut/registrar/desk.hpp>

namespace marshrut::registrar {

namespace {

/// The row with this code, locked, or none.
template <class T>
Result<std::optional<T>> with_code(Desk& desk, const std::string& code)
{
    MARSHRUT_TRY(const auto found, desk.list<T>("code", code));
    if (found.empty()) return std::optional<T>{};
    return desk.find<T>(found.front().id, store::Lock::row);
}

template <class T>
Result<bool> code_used(Desk& desk, const std::string& code)
{
    MARSHRUT_TRY(const auto found, desk.list<T>("code", code));
    return !found.empty();
}

catalogue::Listed listed(const Programme& one) { return {one.code, ApplicationKind::programme, one.published, one.included}; }
catalogue::Listed listed(const Event& one) { return {one.code, ApplicationKind::event, one.published, one.included}; }

template <class T>
Case<catalogue::Listed> kept_offer(Desk& desk, Verdict<T> verdict)
{
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return listed(verdict->value);
}

template <class T>
Result<std::vector<T>> all_of_kind(Desk& desk)
{
    return desk.list<T>(store::Query{&store::kind_of<T>()});
}

}  // namespace

Case<catalogue::Listed> publish(Desk& desk, const Standing& who, const catalogue::Publish& command)
{
    if (command.provider) MARSHRUT_CHECK(desk.get<Organisation>(*command.provider));
    if (command.event) {
        MARSHRUT_TRY(auto former, with_code<Event>(desk, command.event->code));
        MARSHRUT_TRY(const bool taken, code_used<Programme>(desk, command.event->code));
        return kept_offer(desk, decide(who, command, catalogue::EventPicture{desk.new_id<EventId>(), std::move(former), taken}));
    }
    const std::string code = command.programme ? command.programme->code : "";
    MARSHRUT_TRY(auto former, with_code<Programme>(desk, code));
    MARSHRUT_TRY(const bool taken, code_used<Event>(desk, code));
    MARSHRUT_TRY(const Policy* policy, desk.policy());
    return kept_offer(desk, decide(who, command, catalogue::ProgrammePicture{desk.new_id<ProgrammeId>(), std::move(former), taken,
                                                                      policy->norms}));
}

Case<catalogue::Listed> withdraw(Desk& desk, const Standing& who, const catalogue::Withdraw& command)
{
    MARSHRUT_TRY(const auto programme, with_code<Programme>(desk, command.offer));
    if (programme) return kept_offer(desk, decide(who, command, *programme));
    MARSHRUT_TRY(const auto event, with_code<Event>(desk, command.offer));
    if (event) return kept_offer(desk, decide(who, command, *event));
    return Failure{code::not_found, {{"what", command.offer}}};
}

Case<Group> open_group(Desk& desk, const Standing& who, const catalogue::OpenGroup& command)
{
    MARSHRUT_TRY(auto programme, with_code<Programme>(desk, command.programme));  // its row is the guard of one preliminary a year
    if (!programme) return Failure{code::not_found, {{"what", command.programme}}};
    MARSHRUT_TRY(auto others, desk.list<Group>("programme", command.programme));
    MARSHRUT_TRY(const bool taken, code_used<Group>(desk, command.code));
    auto verdict = decide(who, command, catalogue::GroupPicture{desk.new_id<GroupId>(), *std::move(programme), std::move(others), taken});
    if (!verdict) return std::move(verdict).error();
    MARSHRUT_CHECK(desk.put(verdict->value, verdict->happened));
    return std::move(verdict->value);
}

Case<std::vector<Programme>> programmes(Desk& desk, const Standing& who, const catalogue::Programmes& question)
{
    MARSHRUT_CHECK(access::may(who, Capability::read_catalogue));
    MARSHRUT_TRY(auto all, all_of_kind<Programme>(desk));
    std::erase_if(all, [&](const Programme& one) { return !catalogue::fits(one, question); });
    std::ranges::sort(all, {}, &Programme::code);
    return all;
}

Case<std::vector<Event>> events(Desk& desk, const Standing& who, const catalogue::Events& question)
{
    MARSHRUT_CHECK(access::may(who, Capability::read_catalogue));
    MARSHRUT_TRY(auto all, all_of_kind<Event>(desk));
    std::erase_if(all, [&](const Event& one) { return !catalogue::fits(one, question); });
    std::ranges::sort(all, {}, [](const Event& one) { return std::pair{one.date_from, one.code}; });
    return all;
}

Case<std::vector<Group>> groups(Desk& desk, const Standing& who, const catalogue::Groups& question)
{
    MARSHRUT_CHECK(access::may(who, Capability::read_catalogue));
    MARSHRUT_TRY(auto all, desk.list<Group>("programme", question.programme));
    std::erase_if(all, [&](const Group& one) {
        return one.withdrawn || !one.apply_window().contains(who.today);
    });
    std::ranges::sort(all, {}, &Group::code);
    return all;
}

Case<std::vector<catalogue::Provider>> providers(Desk& desk, const Standing& who, const catalogue::Providers&)
{
    MARSHRUT_CHECK(access::may(who, Capability::read_catalogue));
    std::vector<OrganisationId> ids;
    MARSHRUT_TRY(const auto offered, all_of_kind<Programme>(desk));
    for (const Programme& one : offered)
        if (one.published) ids.push_back(one.provider);
    MARSHRUT_TRY(const auto held, all_of_kind<Event>(desk));
    for (const Event& one : held)
        if (one.published && one.organiser) ids.push_back(*one.organiser);
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());

    std::vector<catalogue::Provider> cards;
    for (const OrganisationId id : ids) {
        MARSHRUT_TRY(const auto one, desk.get<Organisation>(id));
        cards.push_back({one.id, one.key, one.name_on(who.today), one.short_name_on(who.today), one.municipality, one.address, one.site});
    }
    std::ranges::sort(cards, {}, [](const catalogue::Provider& one) { return std::pair{one.name, one.id}; });
    return cards;
}

}  // namespace marshrut::registrar
