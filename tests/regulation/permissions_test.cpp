// SPDX-License-Identifier: MIT
// Every cell of role × organisation × applicant × status × action × consent × deadline × programme, decided by the rules and
// compared with a page written by hand in the regulations' words.

#include "permissions.hpp"

#include <marshrut/application.hpp>
#include <marshrut/campaign.hpp>
#include <marshrut/route/decide.hpp>
#include <marshrut/route/support.hpp>

#include <gmock/gmock.h>

#include <random>
#include <set>
#include <sstream>

namespace {

using namespace permissions;

constexpr auto file = "tests/regulation/permissions.txt";

constexpr PersonId actor{1}, worker{2}, director{3};
constexpr OrganisationId unit_of_applicant{100}, provider{108};
constexpr std::string_view course = "DPP-24-113", seminar = "EV-23-07";

/// The active organisation of each relation: 100 is the applicant's, a unit of 101, which is one of 102.
OrganisationId organisation(std::size_t relation) { return OrganisationId{100 + static_cast<std::int64_t>(relation)}; }
std::string municipality(std::size_t relation) { return relation < 7 ? "miasskiy_go" : relation == 7 ? "emanzhelinskiy_mr" : "chelyabinskiy_go"; }

Lineage lineage()
{
    std::vector<Lineage::Step> steps;
    for (std::size_t i = 0; i < 3; ++i)
        steps.push_back({organisation(i), "sgo:" + std::to_string(100 + i), "СОШ", "miasskiy_go", Founder::municipality, director});
    return Lineage{std::move(steps)};
}

Standing standing(const Actor& who, std::size_t relation, Day day)
{
    const Instant now = Zone::chelyabinsk().start(day).plus(std::chrono::hours{9});
    if (who.role == Role::anonymous) return {PersonId{0}, Role::anonymous, std::nullopt, now, day};
    Standing made{actor, who.role, organisation(relation), now, day, {Held{who.role, organisation(relation), who.right, who.delegated}}};
    made.municipality = municipality(relation);
    made.founder = relation < 8 ? Founder::municipality : Founder::ministry;
    return made;
}

/// The world around one cell, and what the rules say of it.
class Scene {
public:
    explicit Scene(const Cell& of)
        : cell_{of}, who_{standing(actors[of.actor], of.relation, today(of.act(), of.deadline))},
          applicant_{of.applicant == 0 ? who_.person : of.applicant == 1 ? worker : director}
    {
    }

    [[nodiscard]] bool allowed() const
    {
        switch (cell_.act()) {
        case Action::submit: return decide(who_, application::Submit{std::string{course}}, filing(course, false)).ok();
        case Action::submit_for: return decide(who_, application::SubmitFor{applicant_, std::string{course}}, filing(course, false)).ok();
        case Action::choose_event: return chooses();
        case Action::extend_window:
            return decide(who_, campaign::Extend{"C", WindowKind::confirmation, "2023-07-20"_day, "просьба", {}, {}}, campaign()).ok();
        case Action::read_card: return access::may(who_, Capability::read_cards, access::Subject{&where_, applicant_, provider}).ok();
        case Action::record_participation: return participates();
        case Action::record_support:
            return decide(who_, route::RecordSupport{{RouteId{6}}, SupportKind::visit, who_.today},
                          {{{supported(), SupportId{4}, RemarkId{5}, RemarkId{6}}}}).ok();
        case Action::name_supporter:
            return decide(who_, route::NameSupporter{RouteId{6}, who_.person}, {supported(), SupporterId{4}, {who_.role}, {}}).ok();
        case Action::read_support: return route::within_scope(who_, Capability::read_support, supported()).ok();
        default: return cell_.of() && over_an_application(request(*cell_.of()));
        }
    }

private:
    [[nodiscard]] Application request(Status status, std::string_view offer = course) const
    {
        Application one{ApplicationId{7}, applicant_, EmploymentId{9}, std::string{offer}};
        one.kind = offer == course ? ApplicationKind::programme : ApplicationKind::event;
        one.status = status;
        one.organisation = unit_of_applicant;
        one.provider = provider;
        one.campaign = CampaignId{5};
        one.route = RouteId{6};
        one.training_year = 2024;
        if (one.kind == ApplicationKind::programme) one.group = status == Status::included_in_group ? GroupId{2} : GroupId{1};
        if (status != Status::cancelled && one.kind == ApplicationKind::programme) one.slot = 1;
        return one;
    }
    [[nodiscard]] Employment employment() const
    {
        Employment one{EmploymentId{9}, applicant_, unit_of_applicant};
        one.position = "teacher";
        return one;
    }
    [[nodiscard]] static Group preliminary() { return {GroupId{1}, "DPP-24-113/1", std::string{course}, GroupKind::preliminary, 2024}; }
    [[nodiscard]] static Group dated(std::int64_t id)
    {
        Group one{GroupId{id}, "DPP-24-113/" + std::to_string(id), std::string{course}, GroupKind::dated, 2024};
        one.date_from = "2024-02-05"_day;
        one.date_to = "2024-02-20"_day;
        return one;
    }
    [[nodiscard]] static Campaign campaign()
    {
        Campaign one{CampaignId{5}, "C", 2023, 2024};
        one.select_from = one.confirm_from = "2023-06-14"_day;
        one.select_to = "2023-07-04"_day;
        one.confirm_to = "2023-07-07"_day;
        return one;
    }
    [[nodiscard]] application::SubmissionPicture filing(std::string_view offer, bool event) const
    {
        Person person{applicant_};
        if (cell_.consent > 0) person.consent_from = "2023-01-01"_day;
        if (cell_.consent == 2) person.consent_withdrawn = "2023-06-01"_day;
        const application::Wanted wanted{event ? ApplicationKind::event : ApplicationKind::programme, std::string{offer}, 1, provider,
                                         2024, cell_.programme == 0, true,
                                         event ? std::nullopt : std::optional{preliminary()},
                                         event ? Window::until("2023-07-04"_day) : Window::always()};
        std::vector<Application> open;
        if (const auto status = cell_.of(); status && *status != Status::cancelled) open.push_back(request(*status, offer));
        return {ApplicationId{8}, person, employment(), where_, wanted, application::Readiness::released,
                marshrut::campaign::selection_window(campaign()), open, CampaignId{5}, RouteId{6}, std::nullopt};
    }
    [[nodiscard]] Route own_route() const
    {
        Route one{RouteId{6}, applicant_, EmploymentId{9}, "2023-06-10T09:00+05:00"_instant, "2024-12-31"_day};
        one.events = {Recommended{std::string{seminar}}};
        const auto status = cell_.of();
        if (status && *status != Status::cancelled) one.chosen_events = {std::string{seminar}};
        return one;
    }
    [[nodiscard]] route::Supported supported() const
    {
        route::Supported see{own_route(), "2023-06-10"_day, where_};
        if (const auto status = cell_.of(); status && *status != Status::cancelled) see.providers = {provider};
        see.consent = cell_.consent == 1;
        return see;
    }
    [[nodiscard]] bool chooses() const
    {
        const bool judged = !route::against(who_, route::ChooseEvent{std::string{seminar}}, {own_route(), std::nullopt});
        return judged && decide(who_, application::Submit{std::string{seminar}}, filing(seminar, true)).ok();
    }
    [[nodiscard]] bool participates() const
    {
        const Event event{EventId{3}, std::string{seminar}, "Семинар", "2023-07-05"_day, "2023-07-06"_day, provider};
        return decide(who_, route::RecordParticipation{applicant_, std::string{seminar}, "2023-07-05"_day},
                      {ParticipationId{4}, event, where_, own_route(), std::nullopt}).ok();
    }
    [[nodiscard]] bool over_an_application(const Application& one) const
    {
        const bool included = one.status == Status::included_in_group;
        switch (cell_.act()) {
        case Action::confirm:
            return decide(who_, application::Confirm{one.id},
                          {one, employment(), marshrut::campaign::confirmation_window(campaign(), applicant_, "miasskiy_go"), where_}).ok();
        case Action::include: return decide(who_, application::Include{one.id}, joining(one, preliminary())).ok();
        case Action::move_group: return decide(who_, application::MoveGroup{one.id, "DPP-24-113/3"}, joining(one, dated(3))).ok();
        case Action::cancel:
            return decide(who_, application::Cancel{one.id}, {one, where_, included ? std::optional{dated(2)} : std::nullopt}).ok();
        case Action::comment: return decide(who_, application::Comment{one.id, "просьба"}, {one, where_, std::nullopt}).ok();
        case Action::record_attestation:
            return decide(who_, route::RecordAttestation{one.id, AttestationOutcome::passed, std::min(who_.today, "2024-02-20"_day)},
                          {AttestationId{4}, one, where_, dated(2), std::nullopt, own_route()}).ok();
        case Action::expel:
            return decide(who_, route::Expel{one.id, ExpulsionReason::own_wish, "7-к", std::min(who_.today, "2024-02-20"_day)},
                          {ExpulsionId{4}, one, where_, included ? std::optional{dated(2)} : std::nullopt, std::nullopt, std::nullopt}).ok();
        case Action::read_comments: return access::may(who_, Capability::read_comments, access::Subject{&where_, applicant_, provider}).ok();
        default: return false;
        }
    }
    [[nodiscard]] application::InclusionPicture joining(const Application& one, Group group) const
    {
        Programme programme{ProgrammeId{1}, std::string{course}, "Программа", provider, 72};
        programme.published = cell_.programme == 0;
        return {one, employment(), where_, std::move(group), std::nullopt, programme, EducationLevel::vo, true};
    }

    Cell cell_;
    Standing who_;
    PersonId applicant_;
    Lineage where_ = lineage();
};

/// One sign a cell, `+` allowed.
using Matrix = std::string;

Matrix written(const Page& page)
{
    Matrix cells(cell_count, '-');
    for (std::size_t i = 0; i < cell_count; ++i) {
        const Cell one = cell(i);
        if (page.allows(one) && page.possible(one)) cells[i] = '+';
    }
    return cells;
}

const Matrix& judged()
{
    static const Matrix cells = [] {
        Matrix all(cell_count, '-');
        for (std::size_t i = 0; i < cell_count; ++i)
            if (Scene{cell(i)}.allowed()) all[i] = '+';
        return all;
    }();
    return cells;
}

std::vector<std::size_t> differences(const Matrix& page, const Matrix& rules)
{
    constexpr std::size_t stretch = 1000;  // equal stretches are passed over at once
    std::vector<std::size_t> all;
    for (std::size_t from = 0; from < cell_count; from += stretch)
        if (page.compare(from, stretch, rules, from, stretch) != 0)
            for (std::size_t i = from; i < std::min(from + stretch, cell_count); ++i)
                if (page[i] != rules[i]) all.push_back(i);
    return all;
}

}  // namespace

TEST(Permissions, ThePageReadsWithoutAFaultAndEveryRoleRelationStatusAndActionStandsOnIt)
{
    const Page page = permissions::read(file);
    ASSERT_THAT(page.faults, testing::IsEmpty());
    const auto missing = [&](std::string_view column, const auto& words, auto part) {
        for (std::size_t i = 0; i < words.size(); ++i)
            EXPECT_TRUE(std::ranges::any_of(page.sentences, [&](const Sentence& one) { return part(one).has(i); }))
                << column << ' ' << permissions::detail::word_of(words[i]) << " stands in no sentence";
    };
    missing("relation", relations, [](const Sentence& one) { return one.relation; });
    missing("applicant", applicants, [](const Sentence& one) { return one.applicant; });
    missing("status", permissions::statuses, [](const Sentence& one) { return one.status; });
    missing("action", actions, [](const Sentence& one) { return one.action; });
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const bool speaks = std::ranges::any_of(page.sentences, [&](const Sentence& one) { return one.actor.has(i); });
        EXPECT_NE(speaks, std::ranges::count(page.powerless, i) == 1) << actors[i].word << ": sentences, or «ничего»";
    }
    EXPECT_EQ(relations.size(), 10u);
    EXPECT_EQ(actions.size() + not_yet.size(), 19u);
    EXPECT_THAT(page.to_come, testing::ElementsAreArray(not_yet.begin(), not_yet.end()));
    for (const Label& label : shape_of<Role>().labels)
        EXPECT_TRUE(std::ranges::any_of(actors, [&](const Actor& one) { return static_cast<std::int64_t>(one.role) == label.value; }))
            << label.name << " has no word on the page";
    EXPECT_EQ(shape_of<Status>().labels.size() + 1, permissions::statuses.size()) << "the four, and none yet";
}

TEST(Permissions, EveryCellIsDecidedAsThePageSays)
{
    const auto page = written(permissions::read(file));
    const auto wrong = differences(page, judged());
    EXPECT_EQ(wrong.size(), 0u) << "of " << cell_count << " cells";
    for (std::size_t i = 0; i < std::min<std::size_t>(wrong.size(), 20); ++i)
        ADD_FAILURE() << cell(wrong[i]).say() << (page[wrong[i]] == '+' ? ": the page allows, the rules refuse" : ": the rules allow, the page does not");
    std::cout << cell_count << " cells, " << std::ranges::count(page, '+') << " allowed\n";
}

TEST(Permissions, AnyCellThatFlipsIsNoticed)
{
    const auto page = written(permissions::read(file));
    std::mt19937 chance{74};
    Matrix flipped = judged();
    for (int i = 0; i < 200; ++i) {
        const std::size_t at = chance() % cell_count;
        const char was = std::exchange(flipped[at], flipped[at] == '+' ? '-' : '+');
        EXPECT_THAT(differences(page, flipped), testing::ElementsAre(at)) << cell(at).say();
        flipped[at] = was;
    }
}

TEST(Permissions, NoSentenceIsIdle_ARuleThatForgotOneWouldBeNoticed)
{
    const Page whole = permissions::read(file);
    for (std::size_t i = 0; i < whole.sentences.size(); ++i) {
        Page less = whole;
        less.sentences.erase(less.sentences.begin() + static_cast<std::ptrdiff_t>(i));
        bool noticed = false;
        for (std::size_t at = 0; at < cell_count && !noticed; ++at) {
            const Cell one = cell(at);
            noticed = whole.sentences[i].actor.has(one.actor) && whole.sentences[i].action.has(one.action) &&
                      whole.allows(one) && whole.possible(one) && !less.allows(one);
        }
        EXPECT_TRUE(noticed) << "line " << whole.sentences[i].line << " says what another line says";
    }
}

TEST(Permissions, AWordThatNobodyKnowsIsAFault)
{
    std::istringstream text{"Дворник | любая | своя | нет | подаёт | MOD-5.5-c\nСлушатель | любая | своя | нет | поёт | MOD-5.5-c\n"
                            "Слушатель может всё\n"};
    EXPECT_THAT(permissions::read(text).faults, testing::ElementsAre("строка 1: нет слова «Дворник»", "строка 2: нет слова «поёт»",
                                                                     "строка 3: не предложение"));
}
