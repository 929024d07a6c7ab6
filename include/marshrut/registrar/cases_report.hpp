// SPDX-License-Identifier: MIT
#pragma once

// The papers through the door: what the role may read, filled from the rows as they stood, laid out and printed.

#include <marshrut/registrar/command.hpp>
#include <marshrut/report/questions.hpp>

namespace marshrut::registrar {

[[nodiscard]] Case<report::Printed> annex_1(Desk&, const Standing&, const report::Annex1&);
[[nodiscard]] Case<report::Printed> annex_2(Desk&, const Standing&, const report::Annex2&);
[[nodiscard]] Case<report::Printed> monitoring_page(Desk&, const Standing&, const report::Monitoring&);

}  // namespace marshrut::registrar
