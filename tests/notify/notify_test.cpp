// SPDX-License-Identifier: MIT
#include <marshrut/notify.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

using notify::Circumstances;

const Instant now = "2023-07-05T10:00+05:00"_instant;
const PersonId anna{4711};

Application application(Status status)
{
    Application made{ApplicationId{7}, anna, EmploymentId{9}, "DPP-1"};
    made.number = Number::of(7, 2024);
    made.status = status;
    made.organisation = OrganisationId{12};
    made.provider = OrganisationId{90};
    if (status != Status::not_processed) made.confirmed = Step{PersonId{300}, now};
    if (status == Status::included_in_group) made.included = Step{PersonId{901}, now};
    return made;
}

std::vector<std::string> rules_of(const std::vector<Letter>& letters)
{
    std::vector<std::string> names;
    for (const Letter& one : letters) names.push_back(one.rule);
    return names;
}

}  // namespace

// PROVES MOD-5.5-d
TEST(StatusNotices, EveryChangeOfStatusIsOneLetterWithOldAndNewAndNoneForWhoWantsNone)
{
    struct Case {
        Happened happened;
        Application application;
        std::optional<Status> before;
    };
    Application cancelled = application(Status::head_confirmed);
    cancelled.status = Status::cancelled;
    const std::vector<Case> cases{
        {Happened::submitted, application(Status::not_processed), std::nullopt},
        {Happened::submitted_by_head, application(Status::head_confirmed), std::nullopt},
        {Happened::confirmed, application(Status::head_confirmed), Status::not_processed},
        {Happened::included, application(Status::included_in_group), Status::head_confirmed},
        {Happened::cancelled, cancelled, Status::head_confirmed},
    };
    for (const Case& one : cases) {
        const auto to_person = [&](bool wanted) {
            auto all = notify::letters(one.happened, one.application, {now, wanted, anna, Role::listener});
            std::erase_if(all, [](const Letter& letter) { return letter.to != AddresseeKind::person; });
            return all;
        };
        const auto on = to_person(true);
        ASSERT_EQ(on.size(), 1u) << label(one.happened);
        EXPECT_EQ(on[0].addressee, anna.raw());
        EXPECT_EQ(on[0].before, one.before);
        EXPECT_EQ(on[0].after, one.application.status);
        EXPECT_EQ(on[0].application, ApplicationId{7});
        EXPECT_THAT(to_person(false), IsEmpty()) << label(one.happened);
    }
}

TEST(StatusNotices, nasty_34_CancellingTellsTheOtherTwo)
{
    Application cancelled = application(Status::included_in_group);
    cancelled.status = Status::cancelled;
    const auto told = [&](PersonId by, Role role) { return rules_of(notify::letters(Happened::cancelled, cancelled, {now, true, by, role})); };
    EXPECT_THAT(told(anna, Role::listener), ElementsAre("application_cancelled", "cancelled_for_head", "cancelled_for_provider"));
    EXPECT_THAT(told(PersonId{300}, Role::organisation_head), ElementsAre("application_cancelled", "cancelled_for_provider"));
    EXPECT_THAT(told(PersonId{901}, Role::provider_specialist), ElementsAre("application_cancelled", "cancelled_for_head"));

    const auto letters = notify::letters(Happened::cancelled, cancelled, {now, true, anna, Role::listener});
    EXPECT_EQ(letters[1].to, AddresseeKind::head);
    EXPECT_EQ(letters[1].addressee, 12);
    EXPECT_EQ(letters[2].to, AddresseeKind::specialists);
    EXPECT_EQ(letters[2].addressee, 90);
    EXPECT_EQ(letters[0].before, Status::included_in_group);
}

TEST(StatusNotices, WhatARuleCancelsIsToldToPersonAndHeadWhateverTheOption)
{
    Application lapsed = application(Status::not_processed);
    lapsed.status = Status::cancelled;
    const auto all = rules_of(notify::letters(Happened::cancelled, lapsed, {now, false}));
    EXPECT_THAT(all, ElementsAre("application_lapsed", "cancelled_for_head", "cancelled_for_provider"));
}

TEST(ResultNotices, OneToEachParticipantWithAResultNamingBoth)
{
    Procedure procedure{ProcedureId{5}, "TEACHERS-2023", "Оценка учителей"};
    procedure.state = ProcedureState::released;
    const auto row = [](int id, int person, std::optional<Points> result, ProcedureId of = ProcedureId{5}) {
        return Assessed{AssessedId{id}, PersonId{person}, of, "subject", "2023-05-10"_day, {}, result};
    };
    const std::vector<Assessed> results{row(1, 2, Points{5, 10}), row(2, 1, Points{7, 10}), row(3, 2, Points{1, 10}),
                                        row(4, 3, std::nullopt), row(5, 4, Points{1, 10}, ProcedureId{6})};
    const auto all = notify::letters(Happened::results_released, procedure, results, now);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].addressee, 1);
    EXPECT_EQ(all[1].addressee, 2);
    EXPECT_EQ(all[0].procedure, ProcedureId{5});
    const std::string said = notify::text(all[0], Language::ru);
    EXPECT_THAT(said, HasSubstr("результаты"));
    EXPECT_THAT(said, HasSubstr("маршрут"));

    procedure.state = ProcedureState::closed;
    EXPECT_THAT(notify::letters(Happened::procedure_closed, procedure, results, now), IsEmpty()) << "nothing before release";
    EXPECT_THAT(notify::letters(Happened::results_released, procedure, results, now), IsEmpty());
}

// PROVES IOM-3.3.1-d
TEST(EventNotices, GoOutTheLeadDaysBeforeAndNeverAfterTheStart)
{
    const Event event{EventId{60}, "EV-1", "Семинар", "2024-03-15"_day, "2024-03-16"_day};
    const std::vector chose_it{PersonId{2}, PersonId{1}, PersonId{2}};
    const auto told = [&](Day today, int lead = 7) { return notify::coming(event, chose_it, lead, today, now).size(); };
    EXPECT_EQ(told("2024-03-08"_day), 2u) << "each once";
    for (const Day day : {"2024-03-07"_day, "2024-03-09"_day, "2024-03-15"_day, "2024-03-16"_day, "2024-03-20"_day})
        EXPECT_EQ(told(day), 0u) << day.print();
    EXPECT_EQ(told("2024-03-01"_day, 14), 2u);

    Event declined = event;
    declined.included = false;
    EXPECT_THAT(notify::coming(declined, chose_it, 7, "2024-03-08"_day, now), IsEmpty());
}

TEST(Reminders, GoOutSevenThreeAndOneDayBeforeALimit)
{
    const Day limit = "2023-07-04"_day;
    const std::vector undecided{PersonId{1}, PersonId{2}};
    std::vector<int> days;
    for (int before = 8; before >= 0; --before)
        if (!notify::choose_by(limit, undecided, {}, limit.plus(-before), now).empty()) days.push_back(before);
    EXPECT_THAT(days, ElementsAre(7, 3, 1));

    const auto heads = notify::confirm_by(limit, {OrganisationId{12}, OrganisationId{12}, OrganisationId{13}}, {}, limit.plus(-1), now);
    ASSERT_EQ(heads.size(), 2u);
    EXPECT_EQ(heads[0].to, AddresseeKind::head);
    EXPECT_EQ(notify::title(heads[0], Language::ru), "Подтвердите заявки до 04.07.2023");
}

TEST(Texts, SayTheNumberAndBothStatusesInTheReadersLanguage)
{
    const auto all = notify::letters(Happened::confirmed, application(Status::head_confirmed), {now, true, PersonId{300}, Role::organisation_head});
    ASSERT_EQ(all.size(), 1u);
    const std::string number = Number::of(7, 2024).print();
    EXPECT_EQ(notify::text(all[0], Language::ru),
              "Статус заявки " + number + " изменился: был «Не обработана», стал «Подтверждена руководителем ОО».");
    EXPECT_EQ(notify::text(all[0], Language::en),
              "The status of application " + number + " changed from “Not processed” to “Confirmed by the head”.");
    EXPECT_EQ(notify::title(all[0], Language::en), "Application " + number + " is confirmed");
}

TEST(Texts, FillEveryPlaceOfEveryRule)
{
    Letter letter{LetterId{1}, now, "", AddresseeKind::person, 4711};
    letter.subject = "24-7KQ4M2-X";
    letter.before = Status::not_processed;
    letter.after = Status::head_confirmed;
    letter.day = "2023-07-04"_day;
    for (const notify::Template& one : notify::templates) {
        letter.rule = one.rule;
        for (const Language language : {Language::ru, Language::en})
            for (const std::string& said : {notify::title(letter, language), notify::text(letter, language)}) {
                EXPECT_FALSE(said.empty());
                EXPECT_THAT(said, Not(HasSubstr("{"))) << one.rule;
                EXPECT_THAT(said, Not(HasSubstr("\n"))) << one.rule;
            }
    }
    letter.rule = "from_a_newer_version";
    EXPECT_EQ(notify::text(letter, Language::ru), "from_a_newer_version");
}
