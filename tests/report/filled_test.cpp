// SPDX-License-Identifier: MIT
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/report/filled.hpp>
#include <marshrut/report/paper.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::report;

namespace {

const Reference& reference() { return catalogue::bundled(); }

/// One person, a school that is renamed on 1 January 2024, a provider that is renamed on 1 April 2024.
struct Rows {
    Card card{PersonId{4711}, "Мухина", "Лариса", "Олеговна"};
    Employment job{EmploymentId{9}, PersonId{4711}, OrganisationId{12}, "teacher"};
    Organisation school{OrganisationId{12}, ExternalKey{"sgo", "12"}, "МБОУ «Лицей № 4»"};
    Organisation provider{OrganisationId{30}, ExternalKey{"sgo", "30"}, "ГБУ ДПО ЧИППКРО"};
    Programme programme{ProgrammeId{1}, "DPP-24-113", "Проектирование программ", OrganisationId{30}, 72};
    Event event{EventId{1}, "EV-1", "Областной семинар", "2023-10-02"_day, "2023-10-04"_day};
    Procedure procedure{ProcedureId{5}, "P-1", "Оценка учителей"};
    Route route{RouteId{7}, PersonId{4711}, EmploymentId{9}, "2023-06-20T12:00Z"_instant, "2023-12-31"_day};
    Application application{ApplicationId{8}, PersonId{4711}, EmploymentId{9}, "DPP-24-113"};
    Group group{GroupId{3}, "DPP-24-113/2", "DPP-24-113"};
    Attestation attestation{AttestationId{1}, ApplicationId{8}, PersonId{4711}, GroupId{3}, "DPP-24-113", AttestationOutcome::passed, "2024-03-15"_day, Document{"7424-001847"}};
    Participation participation{ParticipationId{1}, PersonId{4711}, "EV-1", "2023-10-02"_day};
    Application visit{ApplicationId{9}, PersonId{4711}, EmploymentId{9}, "EV-1"};

    Rows()
    {
        card.education = {{2004, "ЧГПУ", "учитель математики"}};
        school.municipality = "emanzhelinskiy_mr";
        school.names = {{"МОУ «СОШ № 4»", "СОШ № 4", std::nullopt, "2023-12-31"_day}};
        provider.kind = "dpo";
        provider.address = "г. Челябинск, ул. Красноармейская, 88";
        provider.names = {{"ГБОУ ДПО «Институт переподготовки»", "ИПК", std::nullopt, "2024-03-31"_day}};
        programme.forms = {DeliveryForm::mixed};
        event.participation_forms = {"listener", "speaker"};
        event.place = "Челябинск";
        procedure.areas = {"subject", "methodical"};
        route.procedure = procedure.id;
        route.group = "Группа 12";
        route.assessed_on = "2023-05-10"_day;
        route.results = {{"methodical", Points{11, 20}}, {"m_goals", Points{1, 2}}};
        route.needs = {"communicative"};
        application.confirmed = visit.confirmed = Step{PersonId{300}, "2023-07-01T09:00Z"_instant};
        group.date_from = "2024-02-05"_day;
        group.date_to = "2024-03-15"_day;
    }

    [[nodiscard]] RecommendedRoute recommended() const
    {
        const std::vector<Need> needs{{NeedId{1}, PersonId{4711}, "communicative", "2023-06-01"_day}};
        const std::vector<ProgrammeRows> programmes{{programme, provider}};
        const std::vector<Event> events{event};
        return filled(RecommendedRows{{card, job, school}, route, &procedure, needs, programmes, events}, reference());
    }
    [[nodiscard]] RouteOutcome outcome_on(Day completed, bool attended = true) const
    {
        const std::vector<TrainingRows> trainings{{application, programme, provider, &group, &attestation}};
        const std::vector<VisitRows> visits{{event, &visit, attended ? &participation : nullptr}};
        return filled(OutcomeRows{{card, job, school}, completed, trainings, visits}, reference());
    }
};

}  // namespace

TEST(FilledAnnex1, HoldsWhatTheRowsSayInTheWordsOfTheReferenceLists)
{
    const RecommendedRoute expected{
        {"Мухина Лариса Олеговна", "Еманжелинский муниципальный район", "МОУ «СОШ № 4»", "Учитель", {{2004, "ЧГПУ", "учитель математики"}}},
        ProcedureTaken{"Оценка учителей", "Группа 12", "2023-05-10"_day, {{"Предметная", std::nullopt}, {"Методическая", Points{11, 20}}}},
        {{"Коммуникативная", "2023-06-01"_day}},
        {{"Проектирование программ", "ГБОУ ДПО «Институт переподготовки»", 72, "очно-заочно"}},
        {{"Областной семинар", "Челябинск", {"слушатель", "спикер"}, "2023-10-02"_day, "2023-10-04"_day}}};
    EXPECT_EQ(Rows{}.recommended(), expected);
}

TEST(FilledAnnex1, PrintsOfAnAreaWithoutAResultOfItsOwnTheSumOverItsIndicators)
{
    Rows rows;
    rows.route.results = {{"methodical", Points{11, 20}}, {"M02", Points{4, 4}}, {"S01", Points{3, 6}}, {"S03", Points{2, 4}}, {"S05"}};
    const std::vector<AreaResult> expected{{"Предметная", Points{5, 10}}, {"Методическая", Points{11, 20}}};
    EXPECT_EQ(rows.recommended().procedure->results, expected);
}

// PROVES IOM-A2S-1-5
TEST(FilledAnnex2, TakesTheHeaderAsItIsAtCompletion)
{
    const Rows rows;
    EXPECT_EQ(rows.recommended().owner.organisation, "МОУ «СОШ № 4»");
    const Owner owner = rows.outcome_on("2024-03-15"_day).owner;
    EXPECT_EQ(owner.organisation, "МБОУ «Лицей № 4»");  // renamed on 1 January 2024
    Owner same = rows.recommended().owner;
    same.organisation = owner.organisation;
    EXPECT_EQ(owner, same);  // the rest as in Annex 1
}

// PROVES IOM-A2S-7
TEST(FilledAnnex2, NamesTheProviderAsItWasCalledDuringTheTraining)
{
    const RouteOutcome late = Rows{}.outcome_on("2024-09-01"_day);  // printed after the renaming of 1 April 2024
    EXPECT_EQ(late.programmes.at(0).provider, "ГБОУ ДПО «Институт переподготовки»");
    const Paper paper = lay_out(late);
    EXPECT_EQ(std::get<Fields>(paper.blocks.at(1)).rows.at(6).value->lines.at(0).text,
              "ГБОУ ДПО «Институт переподготовки», г. Челябинск, ул. Красноармейская, 88");

    Rows later;
    later.group.date_from = "2024-04-08"_day;
    later.group.date_to = "2024-05-15"_day;
    EXPECT_EQ(later.outcome_on("2024-09-01"_day).programmes.at(0).provider, "ГБУ ДПО ЧИППКРО");
}

TEST(FilledAnnex2, PrintsTheHoursOfTheVersionTrainedIn)
{
    Rows rows;
    const Programme second{ProgrammeId{1}, "DPP-24-113", "Проектирование программ", OrganisationId{30}, 108};  // the version after the application was filed
    rows.application.offer_version = 1;
    const auto version = [&](std::int64_t number) -> const Programme& { return number == 1 ? rows.programme : second; };
    const std::vector<TrainingRows> trainings{{rows.application, version(rows.application.offer_version), rows.provider, &rows.group, &rows.attestation}};
    const RouteOutcome made = filled(OutcomeRows{{rows.card, rows.job, rows.school}, "2024-03-15"_day, trainings, {}}, reference());
    EXPECT_EQ(std::get<Fields>(lay_out(made).blocks.at(1)).rows.at(7).value->lines.at(0).text, "72 ч");
}

TEST(FilledAnnex2, HoldsConfirmationAttestationAndDocument)
{
    Rows rows;
    const ProgrammeTaken taken = rows.outcome_on("2024-03-15"_day).programmes.at(0);
    EXPECT_TRUE(taken.head_confirmed);
    EXPECT_EQ(taken.attested, "2024-03-15"_day);
    EXPECT_EQ(taken.document_number, "7424-001847");
    EXPECT_EQ(taken.document_series, std::nullopt);
    EXPECT_EQ(taken.from, "2024-02-05"_day);
    EXPECT_EQ(taken.kind, ProviderKind::dpo);

    rows.attestation.outcome = AttestationOutcome::failed;  // its paper is no document of the established form
    EXPECT_EQ(rows.outcome_on("2024-03-15"_day).programmes.at(0).document_number, std::nullopt);
    rows.application.confirmed.reset();
    EXPECT_FALSE(rows.outcome_on("2024-03-15"_day).programmes.at(0).head_confirmed);
    rows.application.status = Status::cancelled;
    EXPECT_TRUE(rows.outcome_on("2024-03-15"_day).programmes.empty());
}

TEST(FilledAnnex2, HoldsWhoConfirmedAndAttendedWhichEvent)
{
    Rows rows;
    EXPECT_TRUE(rows.outcome_on("2024-03-15"_day).events.at(0).attended);
    EXPECT_TRUE(rows.outcome_on("2024-03-15"_day).events.at(0).head_confirmed);
    EXPECT_FALSE(rows.outcome_on("2024-03-15"_day, false).events.at(0).attended);
    rows.visit.status = Status::cancelled;
    EXPECT_FALSE(rows.outcome_on("2024-03-15"_day).events.at(0).head_confirmed);
}

TEST(EventLevel, IsReadByNameAndTheLeastWhereUnknown)
{
    EXPECT_EQ(event_level("federal"), EventLevel::federal);
    EXPECT_EQ(event_level("regional"), EventLevel::regional);
    EXPECT_EQ(event_level("municipal"), EventLevel::municipal);
    EXPECT_EQ(event_level("?"), EventLevel::institutional);
}
