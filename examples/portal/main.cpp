// SPDX-License-Identifier: MIT
#include <marshrut/registrar.hpp>
#include <marshrut/sqlite.hpp>
#include <iostream>

int main()
{
    marshrut::Registrar registrar{marshrut::sqlite::create(":memory:", "module:1").value()};
    const auto clerk = registrar.sign_in("module:1", {.role = marshrut::Role::system_operator}).value();
    const auto provider = marshrut::roster::Import{.providers = marshrut::file("examples/data/reference/dpo_organisations.csv")};
    std::cout << registrar.act(clerk, provider).value() << '\n';
    return registrar.audit().value().clean() ? 0 : 1;
}
