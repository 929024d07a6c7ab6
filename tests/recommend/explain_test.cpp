// SPDX-License-Identifier: MIT
#include "recommend/world.hpp"

#include <gtest/gtest.h>

using namespace marshrut;
using namespace marshrut::recommend;

namespace {

const Profile berezin = world::profile(world::berezin());

/// The catalogue of the first screen as far as it counts: seventeen that fit, one that does not.
std::vector<Offer> catalogue()
{
    std::vector<Offer> offers{world::dpp_113()};
    for (int i = 10; i < 26; ++i) offers.push_back(world::for_all("DPP-24-0" + std::to_string(i)));
    offers.push_back(world::for_all("DPP-24-200", {}));
    return offers;
}

std::string plain(std::string screen)
{
    for (auto at = screen.find("\u00A0"); at != std::string::npos; at = screen.find("\u00A0")) screen.replace(at, 2, " ");
    return screen;
}

TEST(Explain, PrintsTheScreenOfTheReadme)
{
    const auto why = explain(berezin, "DPP-24-113", catalogue(), world::policy(), world::today);
    ASSERT_TRUE(why.ok());
    EXPECT_EQ(plain(print(*why, Language::ru)),
              "DPP-24-113 Педагог дополнительного образования: проектирование … программы, 72 ч, ЧИППКРО\n"
              "1-е место из 17 подходящих: 30 963\n"
              "  coverage  3 × 2 960 = 8 880  затруднения: методическая 55 % (25·90), коммуникативная 67 % (13·30), предметная 72 % (8·40)\n"
              "  subject   1 × 6 000 = 6 000  2 из 2: техническая, естественно-научная направленность\n"
              "  position  1 × 3 000 = 3 000  должность названа\n"
              "  need      1 ×     0 =     0  потребности не заявлены\n"
              "  place     1 × 4 500 = 4 500  очно-заочно, Еманжелинск – Челябинск 46 км: 2 500 + 4 000/2\n"
              "  rating    1 × 6 583 = 6 583  14 оценок, сумма 63: ⌊2000·79/24⌋\n"
              "  timing    1 × 2 000 = 2 000  предварительная запись на 2024 год\n");
}

TEST(Explain, SaysTheSameInEnglish)
{
    const auto why = explain(berezin, "DPP-24-113", catalogue(), world::policy(), world::today);
    const std::string screen = plain(print(*why, Language::en));
    EXPECT_NE(screen.find("place 1 of 17 suitable: 30 963\n"), std::string::npos);
    EXPECT_NE(screen.find("  place     1 × 4 500 = 4 500  mixed, Yemanzhelinsk – Chelyabinsk 46 km: 2 500 + 4 000/2\n"), std::string::npos);
    EXPECT_NE(screen.find("preliminary enrolment for 2024\n"), std::string::npos);
}

TEST(Explain, NamesThePlaceFarDownTheList)
{
    const auto why = explain(berezin, "DPP-24-025", catalogue(), world::policy(), world::today);
    EXPECT_EQ(why->rank, 17);
    EXPECT_EQ(why->fit, 17);
}

TEST(Explain, RefusesWithEveryReason)
{
    const auto why = explain(berezin, "DPP-24-200", catalogue(), world::policy(), world::today);
    ASSERT_FALSE(why.ok());
    EXPECT_EQ(why.error(), why_not(berezin, catalogue().back(), world::policy(), world::today));
    EXPECT_EQ(explain(berezin, "DPP-99", catalogue(), world::policy(), world::today).error().first().code().name, "not_found");
}

TEST(Words, PutNamesIntoASentence)
{
    EXPECT_EQ(inside("Английский язык"), "английский язык");
    EXPECT_EQ(inside("Русский язык"), "русский язык");
    EXPECT_EQ(inside("Ёлка"), "ёлка");
    EXPECT_EQ(inside("ОБЖ"), "ОБЖ");
    EXPECT_EQ(inside("Physics"), "physics");
    EXPECT_EQ(inside("ICT"), "ICT");
    EXPECT_EQ(inside("иное"), "иное");
    EXPECT_EQ(inside(""), "");
    EXPECT_EQ(listed({"русский язык", "английский язык", "физика"}), "русский, английский язык, физика");
}

TEST(Words, ExistInBothLanguages)
{
    Offer near = world::dpp_113();
    for (const Weighted& term : terms_of(world::policy(), world::today)) {
        const Term said = told(term, berezin, near);
        EXPECT_FALSE(said.ru.empty()) << said.name;
        EXPECT_FALSE(said.en.empty()) << said.name;
        EXPECT_EQ(said.ru.find("—"), std::string::npos) << "a fact is missing: " << said.ru;
        EXPECT_EQ(said.en.find("—"), std::string::npos) << "a fact is missing: " << said.en;
    }
}

}  // namespace
