// SPDX-License-Identifier: MIT
#pragma once

// What is amiss with a paper, and which layouts are not given. What is missing stops no printing: the form shows «—».

#include <marshrut/core/refusal.hpp>

#include <array>

namespace marshrut::report {

namespace code {

// clang-format off
inline constexpr Code
    document_number_missing{"document_number_missing", Kind::invalid, "IOM-A2S-10",
        "Обучение по программе завершено, а номер документа не внесён.",
        "Training is completed, but the document has no number."},
    attestation_missing{"attestation_missing", Kind::invalid, "IOM-2.6-c",
        "Внесён документ, а итоговая аттестация не отмечена.",
        "A document is recorded, but no passed final attestation."},
    layout_not_given{"layout_not_given", Kind::forbidden, "IOM-A1S-note",
        "Роли «{role}» эта форма не выдаётся.",
        "The role “{role_en}” is not given this layout."};
// clang-format on

}  // namespace code

/// Every code of this folder, for the page of errors.
inline constexpr auto refusals = std::to_array<const Code*>(
    {&code::document_number_missing, &code::attestation_missing, &code::layout_not_given});

}  // namespace marshrut::report
