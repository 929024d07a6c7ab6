// SPDX-License-Identifier: MIT
#pragma once

// The ground everything stands on: no rule, no input, no output.
#include <marshrut/core/checked.hpp>   // СНИЛС, ИНН, ОГРН whose check digits agree
#include <marshrut/core/digest.hpp>    // SHA-256, HMAC, ids made of keys
#include <marshrut/core/id.hpp>        // a PersonId is no OrganisationId
#include <marshrut/core/language.hpp>  // every sentence in Russian and English
#include <marshrut/core/number.hpp>    // the number of an application, said on the telephone
#include <marshrut/core/percent.hpp>   // points and shares, compared exactly
#include <marshrut/core/refusal.hpp>   // codes, facts, every reason at once
#include <marshrut/core/result.hpp>    // a value or the reasons why not
#include <marshrut/core/shape.hpp>     // one description per struct
#include <marshrut/core/text.hpp>      // what has to be known about letters
#include <marshrut/core/time.hpp>      // days of the region, instants of UTC
#include <marshrut/core/wording.hpp>   // sentences with their facts filled in
