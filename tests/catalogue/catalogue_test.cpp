// SPDX-License-Identifier: MIT
#include <marshrut/catalogue.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::catalogue;

namespace {

constexpr OrganisationId institute{20}, other_institute{21};

Standing as(Role role, OrganisationId organisation = institute)
{
    return Standing::of(PersonId{1}, role, organisation, "2023-06-01T10:00+05:00"_instant);
}
const Standing provider = as(Role::provider_specialist), the_operator = as(Role::system_operator, OrganisationId{1});

Publish course(int hours = 72, ProgrammeKind kind = ProgrammeKind::professional_development)
{
    return {.programme = ProgrammeOffer{"DPP-24-113", "Педагог дополнительного образования", hours, kind}};
}
Publish seminar()
{
    return {.event = EventOffer{"EV-24-07", "Семинар", "2024-03-12"_day, "2024-03-13"_day}};
}
ProgrammePicture no_programme() { return {ProgrammeId{7}, std::nullopt}; }
EventPicture no_event() { return {EventId{8}, std::nullopt}; }
Programme published() { return decide(provider, course(), no_programme()).value().value; }

OpenGroup preliminary(int year = 2024)
{
    return {.code = "DPP-24-113/П", .programme = "DPP-24-113", .year = year, .apply_from = "2023-06-01"_day};
}
OpenGroup dated()
{
    return {.code = "DPP-24-113/2", .programme = "DPP-24-113", .kind = GroupKind::dated,
            .date_from = "2024-02-05"_day, .date_to = "2024-02-20"_day, .capacity = 25};
}
GroupPicture no_group() { return {GroupId{9}, published(), {}}; }

std::vector<std::string> codes(const Refusals& refusals)
{
    std::vector<std::string> names;
    for (const Failure& one : refusals) names.emplace_back(one.code().name);
    return names;
}
template <class Command, class Picture>
std::vector<std::string> refused(const Standing& who, const Command& command, const Picture& see)
{
    const auto verdict = decide(who, command, see);
    return verdict ? std::vector<std::string>{} : codes(verdict.error());
}

}  // namespace

// PROVES MOD-1.2-b
TEST(Publish, AQualificationProgrammeHasAtLeast16Hours_ARetrainingProgramme250)
{
    using enum ProgrammeKind;
    EXPECT_THAT(refused(provider, course(15), no_programme()), testing::ElementsAre("too_few_hours"));
    EXPECT_THAT(refused(provider, course(16), no_programme()), testing::IsEmpty());
    EXPECT_THAT(refused(provider, course(249, retraining), no_programme()), testing::ElementsAre("too_few_hours"));
    EXPECT_THAT(refused(provider, course(250, retraining), no_programme()), testing::IsEmpty());

    const auto verdict = decide(provider, course(15), no_programme());
    const Failure& why = verdict.error().first();
    EXPECT_EQ(why.facts(), (Facts{{"hours", std::int64_t{15}}, {"minimum", std::int64_t{16}}}));
    EXPECT_EQ(why.clause(), "MOD-1.2-b");

    ProgrammePicture stricter = no_programme();
    stricter.norms.development_hours = 36;
    EXPECT_THAT(refused(provider, course(16), stricter), testing::ElementsAre("too_few_hours")) << "norms are data (AMB-A42)";
}

// PROVES MOD-1.5-a
TEST(Publish, AProviderManagesProgrammesOfTheOwnOrganisationAndOfNoOther)
{
    EXPECT_EQ(published().provider, institute) << "the active organisation's, where nothing is said";
    Publish foreign = course();
    foreign.provider = other_institute;
    EXPECT_THAT(refused(provider, foreign, no_programme()), testing::ElementsAre("not_the_provider"));
    EXPECT_THAT(refused(as(Role::provider_specialist, other_institute), course(80), ProgrammePicture{ProgrammeId{7}, published()}),
                testing::ElementsAre("not_the_provider")) << "nor another version of a programme of theirs";
    EXPECT_THAT(refused(as(Role::provider_specialist, other_institute), Withdraw{"DPP-24-113"}, published()),
                testing::ElementsAre("not_the_provider"));
    EXPECT_THAT(refused(as(Role::provider_specialist, other_institute), preliminary(), no_group()),
                testing::ElementsAre("not_the_provider"));
    EXPECT_TRUE(decide(the_operator, foreign, no_programme())) << "the operator publishes for everybody";
    EXPECT_THAT(refused(the_operator, course(), no_programme()), testing::ElementsAre("provider_missing"));
    foreign.programme->hours = 80;
    EXPECT_THAT(refused(the_operator, foreign, ProgrammePicture{ProgrammeId{7}, published()}), testing::ElementsAre("provider_changed"));

    for (const Capability may : {Capability::include_applications, Capability::cancel_applications, Capability::read_applications}) {
        EXPECT_TRUE(access::may(provider, may, access::Subject{.provider = institute}));
        EXPECT_EQ(access::may(provider, may, access::Subject{.provider = other_institute}).error().code().name, "not_the_provider");
    }
    for (const Label& label : shape_of<Role>().labels) {
        const auto role = static_cast<Role>(label.value);
        Publish own = course();
        own.provider = institute;
        const bool allowed = role == Role::provider_specialist || role == Role::system_operator;
        EXPECT_EQ(decide(as(role), own, no_programme()).ok(), allowed) << label.name;
        EXPECT_EQ(decide(as(role), Withdraw{"DPP-24-113"}, published()).ok(), allowed) << label.name;
        EXPECT_EQ(decide(as(role), dated(), no_group()).ok(), allowed) << label.name;
    }
}

TEST(Publish, AChangeIsANewVersionOfTheSameRow_AndAWithdrawnOneStaysReadable)
{
    const Programme first = published();
    const Programme second = decide(provider, course(80), ProgrammePicture{ProgrammeId{99}, first}).value().value;
    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(second.hours, 80);
    const auto withdrawn = decide(provider, Withdraw{"DPP-24-113"}, second).value();
    EXPECT_EQ(withdrawn.happened, Happened::withdrawn);
    EXPECT_FALSE(withdrawn.value.published);
    EXPECT_EQ(withdrawn.value.title, second.title) << "routes and applications still show what it was";
    EXPECT_THAT(refused(provider, Withdraw{"DPP-24-113"}, withdrawn.value), testing::ElementsAre("already_withdrawn"));
    EXPECT_TRUE(decide(provider, course(80), ProgrammePicture{ProgrammeId{99}, withdrawn.value}).value().value.published)
        << "publishing again brings it back";
}

TEST(Publish, WhatMayBeRecommendedIsDecidedByTheRegion)
{
    EXPECT_FALSE(published().included) << "submitted by the provider, waits";
    Publish asks = course();
    asks.included = true;
    EXPECT_THAT(refused(provider, asks, no_programme()), testing::ElementsAre("inclusion_is_regional"));

    const Programme included = decide(the_operator, asks, ProgrammePicture{ProgrammeId{7}, published()}).value().value;
    EXPECT_TRUE(included.included);
    EXPECT_EQ(included.provider, institute);
    EXPECT_TRUE(decide(provider, course(80), ProgrammePicture{ProgrammeId{7}, included}).value().value.included)
        << "the provider's next version keeps what the region decided";
    asks.included = false;
    EXPECT_FALSE(decide(the_operator, asks, ProgrammePicture{ProgrammeId{7}, included}).value().value.included);

    Publish event = seminar();
    EXPECT_FALSE(decide(provider, event, no_event()).value().value.included);
    event.included = true;
    EXPECT_TRUE(decide(the_operator, event, no_event()).value().value.included) << "the region's own event needs no organiser";
}

TEST(Publish, NamesEveryReasonAgainstAProgramme)
{
    Publish bad{.programme = ProgrammeOffer{"", "", 8}};
    bad.programme->forms.clear();
    bad.programme->min_education = "магистр";
    bad.programme->document_kind = "diploma";
    bad.programme->targets.covers = {{"subject", 101}};
    bad.programme->targets.entry = {{"methodical", -1}};
    EXPECT_THAT(refused(provider, bad, no_programme()),
                testing::ElementsAre("offer_code_missing", "offer_title_missing", "form_missing", "figure_out_of_range",
                                     "figure_out_of_range", "too_few_hours", "education_unknown", "document_kind_unfit"));
    EXPECT_THAT(refused(provider, Publish{}, no_programme()), testing::ElementsAre("one_offer"));
    Publish both = course();
    both.event = seminar().event;
    EXPECT_THAT(refused(provider, both, no_event()), testing::ElementsAre("one_offer"));
    EXPECT_THAT(refused(provider, course(), ProgrammePicture{ProgrammeId{7}, std::nullopt, true}), testing::ElementsAre("code_taken"));
}

// PROVES MOD-5.4-d
TEST(Publish, AnEventHasATitleAPlaceFormsOfParticipationAndDates)
{
    Publish event = seminar();
    event.event->place = "Челябинск, ул. Красноармейская, 88";
    event.event->participation_forms = {"listener", "speaker"};
    const Event listed = decide(provider, event, no_event()).value().value;
    EXPECT_EQ(listed.title, "Семинар");
    EXPECT_EQ(listed.place, "Челябинск, ул. Красноармейская, 88");
    EXPECT_THAT(listed.participation_forms, testing::ElementsAre("listener", "speaker"));
    EXPECT_EQ(listed.date_from, "2024-03-12"_day);
    EXPECT_EQ(listed.organiser, institute);
    EXPECT_TRUE(listed.published);
    EXPECT_TRUE(access::may(as(Role::anonymous), Capability::read_catalogue)) << "the catalogue is read without signing in";

    event.event->date_to = "2024-03-11"_day;
    event.event->level = "galactic";
    EXPECT_THAT(refused(provider, event, no_event()), testing::ElementsAre("event_level_unknown", "event_days_reversed"));
    EXPECT_THAT(refused(provider, seminar(), EventPicture{EventId{8}, std::nullopt, true}), testing::ElementsAre("code_taken"));

    Event regional = listed;
    regional.organiser.reset();
    EXPECT_THAT(refused(provider, seminar(), EventPicture{EventId{8}, regional}), testing::ElementsAre("not_the_provider"))
        << "nobody takes over the region's event";
}

TEST(Publish, AnOfferJudgedByThePictureOfTheOtherKindIsRefused)
{
    EXPECT_THAT(refused(provider, course(), no_event()), testing::ElementsAre("one_offer"));
    EXPECT_THAT(refused(provider, seminar(), no_programme()), testing::ElementsAre("one_offer"));
}

// PROVES LET1306-A1-2-e
TEST(OpenGroup, APreliminaryEnrolmentHasAYearAndNoDates_AndThereIsOneOfAProgrammeAndYear)
{
    const Group group = decide(provider, preliminary(), no_group()).value().value;
    EXPECT_EQ(group.kind, GroupKind::preliminary);
    EXPECT_EQ(group.year, 2024);
    EXPECT_FALSE(group.date_from || group.date_to);

    OpenGroup bad = preliminary();
    bad.year.reset();
    bad.date_from = "2024-02-05"_day;
    bad.capacity = 25;
    EXPECT_THAT(refused(provider, bad, no_group()),
                testing::ElementsAre("preliminary_needs_year", "preliminary_has_dates", "preliminary_has_seats"));

    GroupPicture see = no_group();
    see.id = GroupId{10};
    see.of_programme = {group};
    EXPECT_THAT(refused(provider, preliminary(2024), see), testing::ElementsAre("second_preliminary"));
    EXPECT_THAT(refused(provider, preliminary(2025), see), testing::IsEmpty());
    EXPECT_THAT(refused(provider, dated(), see), testing::IsEmpty()) << "a dated group beside it";
    see.of_programme[0].withdrawn = true;
    EXPECT_THAT(refused(provider, preliminary(2024), see), testing::IsEmpty());
}

TEST(OpenGroup, ADatedGroupHasDatesSeatsAndAFormOfItsProgramme)
{
    const Group group = decide(provider, dated(), no_group()).value().value;
    EXPECT_EQ(group.year, 2024) << "the year it begins";
    EXPECT_EQ(group.capacity, 25);
    EXPECT_EQ(group.taken, 0);

    OpenGroup bad = dated();
    bad.date_to.reset();
    bad.form = DeliveryForm::full_time;
    EXPECT_THAT(refused(provider, bad, no_group()), testing::ElementsAre("dated_needs_dates", "form_not_offered"));
    bad = dated();
    bad.date_to = "2024-02-04"_day;
    bad.apply_from = "2024-01-10"_day;
    bad.apply_to = "2024-01-09"_day;
    bad.capacity = 0;
    bad.code.clear();
    EXPECT_THAT(refused(provider, bad, no_group()),
                testing::ElementsAre("group_code_missing", "group_days_reversed", "capacity_invalid", "group_days_reversed"));
}

TEST(OpenGroup, SeatsKeptForMunicipalitiesAreNoMoreThanThereAre)
{
    OpenGroup kept = dated();
    kept.reserved = {{"magnitogorskiy_go", 20}, {"miasskiy_go", 5}};
    EXPECT_THAT(refused(provider, kept, no_group()), testing::IsEmpty());
    kept.reserved[1].seats = 6;
    EXPECT_THAT(refused(provider, kept, no_group()), testing::ElementsAre("reserved_over_capacity"));
    kept.capacity.reset();
    EXPECT_THAT(refused(provider, kept, no_group()), testing::ElementsAre("reserved_without_capacity"));
    kept = dated();
    kept.reserved = {{"miasskiy_go", 0}};
    EXPECT_THAT(refused(provider, kept, no_group()), testing::ElementsAre("reserved_invalid"));
    kept.reserved = {{"miasskiy_go", 1}, {"miasskiy_go", 2}};
    EXPECT_THAT(refused(provider, kept, no_group()), testing::ElementsAre("reserved_invalid", "reserved_invalid"));
}

TEST(OpenGroup, NotOfAWithdrawnProgramme_AndNotUnderACodeThatIsTaken)
{
    GroupPicture see = no_group();
    see.programme.published = false;
    see.code_taken = true;
    EXPECT_THAT(refused(provider, dated(), see), testing::ElementsAre("offer_withdrawn", "code_taken"));
}
