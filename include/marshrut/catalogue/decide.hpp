// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/may.hpp>
#include <marshrut/catalogue/commands.hpp>
#include <marshrut/catalogue/groups.hpp>
#include <marshrut/catalogue/offers.hpp>
#include <marshrut/model/happened.hpp>

namespace marshrut::catalogue {

/// What publishing sees: the row of the same code, if there is one, and the id of a new row.
struct ProgrammePicture {
    ProgrammeId id;
    std::optional<Programme> former;
    bool code_is_event = false;  ///< an event has this code
    Norms norms{};
};
struct EventPicture {
    EventId id;
    std::optional<Event> former;
    bool code_is_programme = false;
};

/// A provider publishes its own programmes, the operator anybody's. CLAUSE MOD-5.4-b, MOD-1.5-a, IOM-3.3.1-b
///
/// REFUSES the refusals of `access::may`, `one_offer`, `provider_missing`, `provider_changed`, `inclusion_is_regional`,
/// `code_taken` and what `against` names.
[[nodiscard]] Verdict<Programme> decide(const Standing& who, const Publish& command, const ProgrammePicture& see);

/// The same for an event, which is submitted by whoever holds it and included by the region. CLAUSE MOD-5.4-d, IOM-3.3.1-c
[[nodiscard]] Verdict<Event> decide(const Standing& who, const Publish& command, const EventPicture& see);

/// REFUSES the refusals of `access::may`, `already_withdrawn`. CLAUSE MOD-5.4-b
[[nodiscard]] Verdict<Programme> decide(const Standing& who, const Withdraw& command, const Programme& programme);
[[nodiscard]] Verdict<Event> decide(const Standing& who, const Withdraw& command, const Event& event);

/// What opening a group sees.
struct GroupPicture {
    GroupId id;
    Programme programme;
    std::vector<Group> of_programme;  ///< its groups so far
    bool code_taken = false;          ///< a group, of whatever programme, has this code
};

/// REFUSES the refusals of `access::may`, `offer_withdrawn`, `code_taken` and what `against` names. CLAUSE LET1306-A1-2-e, AMB-A24
[[nodiscard]] Verdict<Group> decide(const Standing& who, const OpenGroup& command, const GroupPicture& see);

namespace detail {

/// Whose the offer will be; where nothing is said, the active organisation's.
[[nodiscard]] inline std::optional<OrganisationId> provider(const Standing& who, const Publish& command,
                                                            std::optional<OrganisationId> former)
{
    if (command.provider) return command.provider;
    if (former) return former;
    return who.role == Role::provider_specialist ? who.organisation : std::nullopt;
}

/// Does the one who acts decide what may be recommended? Who publishes for everybody does: the regional level.
[[nodiscard]] inline bool regional(const Standing& who)
{
    const access::Permission* row = access::permitted(who.role, Capability::publish_catalogue);
    return row != nullptr && row->over == Scope::everything;
}

[[nodiscard]] inline Refusals check_publisher(const Standing& who, const Publish& command, const std::string& offer,
                                              bool exists, std::optional<OrganisationId> former)
{
    const auto by = provider(who, command, former);
    Refusals no;
    no.unless(access::may(who, Capability::publish_catalogue, access::Subject{.provider = exists ? former : by}));
    no.when(command.included && !regional(who), code::inclusion_is_regional);
    no.when(!by && command.programme, code::provider_missing, {{"offer", offer}});
    no.when(former && by != former, code::provider_changed, {{"offer", offer}});
    no.when(command.programme.has_value() == command.event.has_value(), code::one_offer);
    return no;
}

[[nodiscard]] inline bool included(const Standing& who, const Publish& command, std::optional<bool> former)
{
    return command.included.value_or(former.value_or(regional(who)));
}

inline void add(Refusals& no, const Refusals& more)
{
    for (const Failure& one : more) no.add(one);
}

[[nodiscard]] inline Programme described(const ProgrammeOffer& offer, ProgrammeId id, OrganisationId provider)
{
    Programme made{id, offer.code, offer.title, provider, offer.hours, offer.kind, offer.targets, offer.forms};
    made.municipality = offer.municipality;
    made.address = offer.address;
    made.min_education = offer.min_education;
    made.document_kind = offer.document_kind;
    made.training_year = offer.training_year;
    made.tags = offer.tags;
    return made;
}

[[nodiscard]] inline Event described(const EventOffer& offer, EventId id, std::optional<OrganisationId> organiser)
{
    Event made{id, offer.code, offer.title, offer.date_from, offer.date_to, organiser, offer.type, offer.level, offer.targets,
               offer.forms};
    made.participation_forms = offer.participation_forms;
    made.municipality = offer.municipality;
    made.place = offer.place;
    made.tags = offer.tags;
    return made;
}

[[nodiscard]] inline Group described(const OpenGroup& command, GroupId id)
{
    Group made{id, command.code, command.programme, command.kind, command.year, command.form, command.date_from,
               command.date_to, command.capacity};
    if (made.kind == GroupKind::dated && !made.year && made.date_from) made.year = made.date_from->year();
    made.reserved = command.reserved;
    made.apply_from = command.apply_from, made.apply_to = command.apply_to;
    made.municipality = command.municipality;
    made.venue = command.venue;
    made.order_number = command.order_number;
    made.order_date = command.order_date;
    return made;
}

}  // namespace detail

inline Verdict<Programme> decide(const Standing& who, const Publish& command, const ProgrammePicture& see)
{
    const ProgrammeOffer offer = command.programme.value_or(ProgrammeOffer{{}, {}, 0});
    const auto former = see.former ? std::optional{see.former->provider} : std::nullopt;
    Refusals no = detail::check_publisher(who, command, offer.code, see.former.has_value(), former);
    const auto by = detail::provider(who, command, former);
    if (!command.programme && !no) no.add(Failure{code::one_offer});
    if (!by || !command.programme) return no;

    Programme made = detail::described(offer, see.former ? see.former->id : see.id, *by);
    no.when(see.code_is_event, code::code_taken, {{"code", offer.code}});
    detail::add(no, against(made, see.norms));
    if (no) return no;

    made.included = detail::included(who, command, see.former ? std::optional{see.former->included} : std::nullopt);
    return decided(std::move(made), Happened::published);
}

inline Verdict<Event> decide(const Standing& who, const Publish& command, const EventPicture& see)
{
    if (!command.event) {
        Refusals no = detail::check_publisher(who, command, {}, false, {});
        if (!no) no.add(Failure{code::one_offer});
        return no;
    }
    const EventOffer& offer = *command.event;
    const auto former = see.former ? see.former->organiser : std::nullopt;
    Refusals no = detail::check_publisher(who, command, offer.code, see.former.has_value(), former);

    Event made = detail::described(offer, see.former ? see.former->id : see.id, detail::provider(who, command, former));
    no.when(see.code_is_programme, code::code_taken, {{"code", offer.code}});
    detail::add(no, against(made));
    if (no) return no;

    made.included = detail::included(who, command, see.former ? std::optional{see.former->included} : std::nullopt);
    return decided(std::move(made), Happened::published);
}

inline Verdict<Programme> decide(const Standing& who, const Withdraw&, const Programme& programme)
{
    Refusals no;
    no.unless(access::may(who, Capability::publish_catalogue, access::Subject{.provider = programme.provider}));
    no.when(!programme.published, code::already_withdrawn, {{"offer", programme.code}});
    if (no) return no;

    Programme changed = programme;
    changed.published = false;
    return decided(std::move(changed), Happened::withdrawn);
}

inline Verdict<Event> decide(const Standing& who, const Withdraw&, const Event& event)
{
    Refusals no;
    no.unless(access::may(who, Capability::publish_catalogue, access::Subject{.provider = event.organiser}));
    no.when(!event.published, code::already_withdrawn, {{"offer", event.code}});
    if (no) return no;

    Event changed = event;
    changed.published = false;
    return decided(std::move(changed), Happened::withdrawn);
}

inline Verdict<Group> decide(const Standing& who, const OpenGroup& command, const GroupPicture& see)
{
    Group made = detail::described(command, see.id);
    Refusals no;
    no.unless(access::may(who, Capability::open_groups, access::Subject{.provider = see.programme.provider}));
    no.when(!see.programme.published, code::programme_not_offered, {{"offer", see.programme.code}});
    no.when(see.code_taken, code::code_taken, {{"code", command.code}});
    detail::add(no, against(made, see.programme, see.of_programme));
    if (no) return no;
    return decided(std::move(made), Happened::group_opened);
}

}  // namespace marshrut::catalogue
