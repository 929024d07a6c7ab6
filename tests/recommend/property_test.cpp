// SPDX-License-Identifier: MIT
#include "recommend/world.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace marshrut;
using namespace marshrut::recommend;

namespace {

/// A made-up catalogue and people, the same for the same seed on every machine (only the bits of mt19937 are used).
class Made {
public:
    explicit Made(std::uint32_t seed) : bits_{seed} {}

    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(bits_() % n); }
    bool one_in(std::uint32_t n) { return below(n) == 0; }
    template <class T>
    T one_of(const std::vector<T>& some)
    {
        return some[below(static_cast<std::uint32_t>(some.size()))];
    }

    Offer offer(std::string code)
    {
        Offer made = one_in(3) ? world::event(std::move(code), world::today.plus(static_cast<int>(below(300)) - 10)) : world::for_all(std::move(code));
        made.covers.clear();
        for (const char* area : {"subject", "communicative", "psych_ped", "methodical"})
            if (!one_in(3)) made.covers.push_back({area, static_cast<int>(below(101))});
        if (one_in(4)) made.covers.push_back({"M01", static_cast<int>(below(101))});
        if (one_in(2)) made.any_position = false, made.positions = {one_of(positions)};
        if (one_in(2)) made.any_subject = false, made.subjects = world::lists().taken_apart({one_of(subjects), one_of(subjects)});
        if (one_in(5)) made.entry = {{"subject", static_cast<int>(below(90))}};
        if (one_in(9)) made.type = "contest";
        if (one_in(20)) made.published = false;
        made.forms = {static_cast<DeliveryForm>(below(3))};
        made.town = world::lists().town(one_of(towns));
        if (!made.is_event()) {
            if (one_in(2)) made.intakes.push_back(world::dated(world::today.plus(static_cast<int>(below(300)))));
            if (one_in(12)) made.intakes.clear();
        }
        made.marks = below(20);
        made.marks_sum = made.marks + below(static_cast<std::uint32_t>(4 * made.marks + 1));
        return made;
    }
    std::vector<Offer> catalogue(std::size_t size)
    {
        std::vector<Offer> all;
        for (std::size_t i = 0; i < size; ++i) all.push_back(offer("P" + std::to_string(100 + i)));
        return all;
    }
    Dossier person()
    {
        Dossier who = world::berezin();
        Job& job = who.jobs[0];
        job.position = one_of(positions);
        job.subjects = {one_of(subjects)};
        if (one_in(2)) job.subjects.push_back(one_of(subjects));
        job.municipality = one_of(towns);
        who.results.clear();
        for (const char* competence : {"subject", "communicative", "psych_ped", "methodical", "M01"})
            if (!one_in(4)) who.results.push_back(world::result(competence, 30 + below(71)));
        if (one_in(3)) who.needs = {one_of(subjects), "methodical"};
        return who;
    }
    template <class T>
    void shuffle(std::vector<T>& some)
    {
        for (std::size_t i = some.size(); i > 1; --i) std::swap(some[i - 1], some[below(static_cast<std::uint32_t>(i))]);
    }

private:
    std::mt19937 bits_;
    const std::vector<std::string> positions{"additional_ed_teacher", "teacher", "primary_teacher", "director"},
        subjects{"add_technical", "add_science", "russian_literature", "russian", "physics", "management"},
        towns{"emanzhelinskiy_mr", "chelyabinskiy_go", "magnitogorskiy_go", "miasskiy_go", "nowhere_mr"};
};

Lists everything(const Profile& who, const std::vector<Offer>& offers)
{
    Policy all = world::policy();
    all.scoring.list_length = 1000;
    return suggest(who, offers, all, world::today).value();
}
std::vector<const Recommended*> items(const Lists& lists)
{
    std::vector<const Recommended*> all;
    for (const Recommended& one : lists.programmes) all.push_back(&one);
    for (const Recommended& one : lists.events) all.push_back(&one);
    return all;
}
const Recommended* find(const Lists& lists, const std::string& code)
{
    for (const Recommended* one : items(lists))
        if (one->offer == code) return one;
    return nullptr;
}

TEST(Property, TermsAddUpToTheScoreOfEveryItem)
{
    Made made{1};
    const auto offers = made.catalogue(200);
    std::size_t seen = 0;
    for (int i = 0; i < 60; ++i) {
        const Lists lists = everything(world::profile(made.person()), offers);
        for (const Recommended* item : items(lists)) {
            std::int64_t sum = 0;
            for (const Term& term : item->terms) sum += term.product();
            EXPECT_EQ(sum, item->score) << item->offer;
            EXPECT_EQ(item->terms.size(), 7u);
            ++seen;
        }
    }
    EXPECT_GT(seen, 500u);
}

// PROVES IOM-2.5-b
TEST(Property, EveryItemNamesADeficitOrANeedOrIsForDevelopment)  // INV-D9
{
    Made made{2};
    const auto offers = made.catalogue(200);
    for (int i = 0; i < 60; ++i) {
        const Profile who = world::profile(made.person());
        const Lists lists = everything(who, offers);
        for (const Recommended* item : items(lists))
            EXPECT_TRUE(item->development || item->terms[0].value > 0 || item->terms[3].value > 0) << item->offer;
        EXPECT_EQ(lists.programmes.empty(), lists.no_programmes.has_value());
        EXPECT_EQ(lists.events.empty(), lists.no_events.has_value());
    }
}

TEST(Property, WhatIsListedIsExactlyWhatWhyNotDoesNotRefuse)
{
    Made made{3};
    const auto offers = made.catalogue(150);
    for (int i = 0; i < 40; ++i) {
        const Profile who = world::profile(made.person());
        const Lists lists = everything(who, offers);
        for (const Offer& offer : offers)
            EXPECT_EQ(find(lists, offer.code) != nullptr, !why_not(who, offer, world::policy(), world::today)) << offer.code;
    }
}

TEST(Property, TheOrderOfOffersResultsAndNeedsDoesNotMatter)  // INV-D5
{
    Made made{4};
    for (int i = 0; i < 40; ++i) {
        auto offers = made.catalogue(80);
        Dossier person = made.person();
        const Lists before = everything(world::profile(person), offers);
        made.shuffle(offers);
        made.shuffle(person.results);
        person.results.insert(person.results.end(), person.results.begin(), person.results.end());  // duplicate rows
        std::ranges::reverse(person.needs);
        const Lists after = everything(world::profile(person), offers);
        for (auto* lists : {&before, &after})
            EXPECT_TRUE(std::ranges::is_sorted(lists->programmes, [](const Recommended& a, const Recommended& b) {
                return a.score != b.score ? a.score > b.score : a.offer < b.offer;
            }));
        ASSERT_EQ(items(before).size(), items(after).size());
        for (std::size_t k = 0; k < items(before).size(); ++k) {
            EXPECT_EQ(items(before)[k]->offer, items(after)[k]->offer);
            EXPECT_EQ(items(before)[k]->score, items(after)[k]->score);
        }
    }
}

TEST(Property, AddingAnOfferNeverReordersTheOthers)  // INV-D6
{
    Made made{5};
    for (int i = 0; i < 40; ++i) {
        auto offers = made.catalogue(60);
        const Profile who = world::profile(made.person());
        const Lists before = everything(who, offers);
        offers.insert(offers.begin() + static_cast<std::ptrdiff_t>(made.below(60)), made.offer("NEW"));
        Lists after = everything(who, offers);
        std::erase_if(after.programmes, [](const Recommended& one) { return one.offer == "NEW"; });
        std::erase_if(after.events, [](const Recommended& one) { return one.offer == "NEW"; });
        EXPECT_EQ(before.programmes, after.programmes);
        EXPECT_EQ(before.events, after.events);
    }
}

TEST(Property, WorseningADeficitNeverLowersAnOfferNorItsPlaceAgainstOneThatCoversItNoMore)  // INV-D6
{
    Made made{6};
    std::size_t compared = 0;
    for (int i = 0; i < 80; ++i) {
        const auto offers = made.catalogue(60);
        Dossier person = made.person();
        const Profile before_who = world::profile(person);
        const Measured* worse = nullptr;
        for (const Measured& one : before_who.results)
            if (one.deficit > 0 && one.percent > 10) worse = &one;
        if (worse == nullptr) continue;
        const std::string competence = worse->competence.code;
        for (Measurement& one : person.results)
            if (one.competence == competence) one.result.points -= 10;
        const Profile after_who = world::profile(person);
        if (after_who.result(competence)->deficit <= worse->deficit) continue;  // the area was the sum of its indicators
        const Lists before = everything(before_who, offers), after = everything(after_who, offers);
        const auto cover = [&](const std::string& code) {
            const auto& offer = *std::ranges::find(offers, code, &Offer::code);
            return offer.cover(competence, world::lists().area_of(competence), 4);
        };
        for (const Recommended* a : items(before)) {
            const Recommended* a_after = find(after, a->offer);
            if (a_after == nullptr) continue;
            EXPECT_GE(a_after->score, a->score);
            for (const Recommended* b : items(before)) {
                const Recommended* b_after = find(after, b->offer);
                if (b_after == nullptr || cover(b->offer) > cover(a->offer) || a->score < b->score) continue;
                EXPECT_GE(a_after->score, b_after->score);
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 1000u);
}

TEST(Property, ExplainingAgreesWithTheList)
{
    Made made{7};
    const auto offers = made.catalogue(120);
    for (int i = 0; i < 20; ++i) {
        const Profile who = world::profile(made.person());
        const Lists lists = everything(who, offers);
        for (std::size_t rank = 0; rank < lists.programmes.size(); ++rank) {
            const auto why = explain(who, lists.programmes[rank].offer, offers, world::policy(), world::today);
            EXPECT_EQ(why->rank, static_cast<std::int64_t>(rank) + 1);
            EXPECT_EQ(why->fit, static_cast<std::int64_t>(lists.programmes.size()));
            EXPECT_EQ(why->item, lists.programmes[rank]);
        }
    }
}

}  // namespace
