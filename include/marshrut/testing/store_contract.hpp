// SPDX-License-Identifier: MIT
#pragma once

// What every store must do, as tests. For a store of your own:
//
//     struct OurStore {                                  // gives an empty store each time
//         std::unique_ptr<marshrut::store::Store> make();
//     };
//     namespace marshrut::testing {
//     INSTANTIATE_TYPED_TEST_SUITE_P(Ours, StoreContract, OurStore);
//     }
//
// Optional members: `static constexpr bool one_thread = true` for a store on a connection of one thread;
// `static bool foreign(const store::Kind&)` names kinds that you keep yourself (their chain is the journal's, not kept with the row);
// `static void mend(const store::Kind&, void* row)` makes a row of any values one that your tables can hold.

#include <marshrut/testing/contract/finding.hpp>
#include <marshrut/testing/contract/rows.hpp>
#include <marshrut/testing/contract/seats.hpp>
#include <marshrut/testing/contract/uniques.hpp>
#include <marshrut/testing/contract/units.hpp>

namespace marshrut::testing {

REGISTER_TYPED_TEST_SUITE_P(
    StoreContract,
    // seats
    TwoInclusionsIntoOneSeatOfOneUnitGiveOneSeat,
    INV_B1_ManyThreadsOnOneSeatGiveOneSeat,
    INV_B1_TheStoreItselfKeepsSeatsFromBeingOversold,
    // units
    INV_G2_WhatWasNotCommittedNeverWas,
    OwnWritesAreSeenByFindAndList,
    INV_A15_AStaleVersionIsRefusedAndNothingIsMerged,
    AfterARefusalAUnitIsNotCommitted,
    AUnitThatReadsDoesNotWriteAndOneThatIsOverDoesNothing,
    ASecondUnitSeesNothingBeforeTheFirstIsCommitted,
    // finding
    FindGivesRowsInTheOrderAskedEachOnce,
    ListGivesRowsByIdAfterOneAndAtMostSoMany,
    ManyKeysFindEachRowOnceWhereverTheKeysStand,
    AnEmptyFieldIsFoundByNoKey,
    // uniques
    INV_A12_UniquesAreKept,
    INV_C1_CodesAndOutsideKeysNameOneThing,
    AUniqueValueThatIsGivenUpIsFree,
    // rows
    EntriesAndLettersAreRowsKeptWithTheChange,
    INV_E3_PersonalRowsAreRemovedOthersNever,
    ItNamesTheKindsWhoseRowsAHostKeeps,
    RowsOfEveryKindComeBackAsTheyWere);

}  // namespace marshrut::testing
