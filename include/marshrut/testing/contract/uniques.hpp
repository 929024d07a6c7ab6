// SPDX-License-Identifier: MIT
#pragma once

// What two rows may not have in common.

#include <marshrut/testing/contract/fixture.hpp>

namespace marshrut::testing {

TYPED_TEST_P(StoreContract, INV_A12_UniquesAreKept)
{
    const auto with = [&](std::int64_t id, std::int64_t applicant, std::optional<int> slot, std::optional<int> year,
                          std::string offer, std::optional<CampaignId> campaign) {
        Application one = this->application(id, applicant);
        one.slot = slot;
        one.open_year = year;
        one.offer = std::move(offer);
        one.campaign = campaign;
        return one;
    };
    const CampaignId campaign{2023};
    this->keep(with(1, 7, 1, 2024, "a", campaign));
    const auto refused = [&](Application one) {
        auto unit = this->writes();
        return this->refused(this->put(*unit, std::move(one), 0));
    };
    EXPECT_EQ(refused(with(2, 7, 1, 2024, "b", campaign)), "second_application");
    EXPECT_EQ(refused(with(2, 7, 2, 2024, "b", campaign)), "done") << "the policy lets have two";
    EXPECT_EQ(refused(with(2, 8, 1, 2024, "b", campaign)), "done") << "somebody else";
    EXPECT_EQ(refused(with(2, 7, 1, 2024, "b", CampaignId{2022})), "done") << "another campaign";
    EXPECT_EQ(refused(with(2, 7, std::nullopt, 2024, "b", campaign)), "done") << "not a formal one, or cancelled";
    EXPECT_EQ(refused(with(2, 7, std::nullopt, 2024, "a", campaign)), "same_offer_twice");
    EXPECT_EQ(refused(with(2, 7, std::nullopt, 2025, "a", campaign)), "done") << "another year";
    EXPECT_EQ(refused(with(2, 7, std::nullopt, std::nullopt, "a", campaign)), "done") << "no longer open";

    Application numbered = with(3, 9, std::nullopt, std::nullopt, "c", std::nullopt);
    numbered.number = Number::of(12345, 2024);
    this->keep(numbered);
    numbered.id = ApplicationId{4};
    EXPECT_EQ(refused(numbered), "conflict") << "the door runs again and takes the next number";
}

TYPED_TEST_P(StoreContract, INV_C1_CodesAndOutsideKeysNameOneThing)
{
    Group same = this->group(2, 9);
    same.code = "group-1";
    this->keep(this->group(1, 9), External{ExternalId{1}, "person", {"sgo", "4711"}, 5},
               Organisation{OrganisationId{1}, {"sgo", "15"}, "School"},
               Reply{ReplyId{1}, PersonId{7}, "key", "hash", "{}", Instant{0}});
    const auto refused = [&](auto value) {
        auto unit = this->writes();
        return this->refused(this->put(*unit, std::move(value), 0));
    };
    EXPECT_EQ(refused(same), "code_taken");
    EXPECT_EQ(refused(External{ExternalId{2}, "person", {"sgo", "4711"}, 6}), "key_taken");
    EXPECT_EQ(refused(External{ExternalId{2}, "organisation", {"sgo", "4711"}, 6}), "done");
    EXPECT_EQ(refused(Organisation{OrganisationId{2}, {"sgo", "15"}, "Another"}), "key_taken");
    EXPECT_EQ(refused(Reply{ReplyId{2}, PersonId{7}, "key", "other", "{}", Instant{0}}), "conflict");
    EXPECT_EQ(refused(Reply{ReplyId{2}, PersonId{8}, "key", "hash", "{}", Instant{0}}), "done")
        << "another's equal key neither collides nor discloses";
    auto unit = this->reads();
    EXPECT_EQ(this->ids(unit->list({&store::kind_of<External>(), "key", {std::string{"sgo:4711"}}})), (std::vector<std::int64_t>{1}));
}

TYPED_TEST_P(StoreContract, AUniqueValueThatIsGivenUpIsFree)
{
    Application first = this->application(1), second = this->application(2);
    first.slot = 1;
    this->keep(first, second);
    first.slot.reset();
    second.slot = 1;
    {
        auto unit = this->writes();
        this->require(this->put(*unit, first, 1));
        this->require(this->put(*unit, second, 1));
    }
    Application third = this->application(3);
    third.slot = 1;
    {
        auto unit = this->writes();
        EXPECT_EQ(this->refused(this->put(*unit, third, 0)), "second_application") << "what was rolled back gave nothing up";
    }
    auto unit = this->writes();
    store::Batch both;
    both.changes.push_back({store::record(first, 2), 1});
    both.changes.push_back({store::record(second, 2), 1});
    this->require(unit->write(std::move(both)));
    this->require(unit->commit());
    unit = nullptr;
    unit = this->writes();
    EXPECT_EQ(this->refused(this->put(*unit, third, 0)), "second_application");
}

}  // namespace marshrut::testing
