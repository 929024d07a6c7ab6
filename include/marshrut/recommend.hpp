// SPDX-License-Identifier: MIT
#pragma once

// What to study next, and why. Read in this order.
#include <marshrut/recommend/nomenclature.hpp>  // the reference lists as the rules see them
#include <marshrut/recommend/dossier.hpp>       // what is known of a person
#include <marshrut/recommend/profile.hpp>       // the person as the rules see them
#include <marshrut/recommend/offer.hpp>         // the programme or event as the rules see it
#include <marshrut/recommend/refusals.hpp>      // why not, as a table
#include <marshrut/recommend/words.hpp>         // the sentences of explanations
#include <marshrut/recommend/rule.hpp>          // rules as values, their sums, a ranking
#include <marshrut/recommend/rules.hpp>         // the terms of the default policy
#include <marshrut/recommend/joining.hpp>       // the two of them that depend on the day
#include <marshrut/recommend/admission.hpp>     // the nine rules that refuse
#include <marshrut/recommend/suggest.hpp>       // the lists
#include <marshrut/recommend/explain.hpp>       // why an offer stands where it stands
#include <marshrut/recommend/ranker.hpp>        // the function that forms routes
#include <marshrut/recommend/region.hpp>        // many people at once
#include <marshrut/recommend/tables.hpp>        // the same from files and frames
