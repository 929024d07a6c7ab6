// SPDX-License-Identifier: MIT
#include <marshrut/sqlite.hpp>
#include <marshrut/testing/store_contract.hpp>

#include <filesystem>

#include <unistd.h>

namespace marshrut::testing {

struct OnSqliteInMemory {
    static std::unique_ptr<store::Store> make() { return sqlite::create(":memory:").value(); }
};

/// A file of its own for each test.
struct OnSqliteFile {
    std::string file = (std::filesystem::temp_directory_path() / ("marshrut-contract-" + std::to_string(::getpid()) + ".db")).string();

    std::unique_ptr<store::Store> make() const
    {
        std::filesystem::remove(file);
        return sqlite::create(file).value();
    }
    ~OnSqliteFile() { std::filesystem::remove(file); }
};

INSTANTIATE_TYPED_TEST_SUITE_P(SqliteInMemory, StoreContract, OnSqliteInMemory);
INSTANTIATE_TYPED_TEST_SUITE_P(SqliteFile, StoreContract, OnSqliteFile);

}  // namespace marshrut::testing
