// SPDX-License-Identifier: MIT
#include <marshrut/store/memory.hpp>
#include <marshrut/testing/store_contract.hpp>

namespace marshrut::testing {

struct InMemory {
    static std::unique_ptr<store::Store> make() { return store::memory(); }
};
INSTANTIATE_TYPED_TEST_SUITE_P(Memory, StoreContract, InMemory);

}  // namespace marshrut::testing
