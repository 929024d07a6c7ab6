// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/report/form.hpp>
#include <marshrut/report/refusals.hpp>

namespace marshrut::report {

/// What a paper of Annex 2 still lacks, programme by programme; the place is a JSON pointer, `/programmes/0/document_number`.
///
/// `document_number_missing` where the final attestation is passed and no number stands (CLAUSE IOM-A2S-10); a document without a series is
/// complete (CLAUSE AMB-A39). `attestation_missing` where a number stands and no attestation. Nothing is asked of a programme that
/// the head has not agreed: it does not print.
[[nodiscard]] inline Refusals lacks(const RouteOutcome& outcome)
{
    Refusals found;
    for (std::size_t i = 0; i < outcome.programmes.size(); ++i) {
        const ProgrammeTaken& programme = outcome.programmes[i];
        if (!programme.head_confirmed) continue;
        const bool numbered = programme.document_number && !programme.document_number->empty();
        const std::string place = "/programmes/" + std::to_string(i);
        if (programme.attested && !numbered) found.add(Failure{code::document_number_missing, {}, place + "/document_number"});
        if (numbered && !programme.attested) found.add(Failure{code::attestation_missing, {}, place + "/attested"});
    }
    return found;
}

}  // namespace marshrut::report
