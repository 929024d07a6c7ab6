// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/registrar/command.hpp>
#include <marshrut/roster/import.hpp>

namespace marshrut::registrar {

/// The one way in for files: read once, then written chunk by chunk, every row through its own step.
[[nodiscard]] Case<std::optional<roster::Imported>> import_files(Desk&, const Standing&, const roster::Import&, Job&, std::any&);

}  // namespace marshrut::registrar
