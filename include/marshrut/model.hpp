// SPDX-License-Identifier: MIT
#pragma once

// The nouns of the regulations, as values.
#include <marshrut/model/application.hpp>   // a request and its four statuses
#include <marshrut/model/assessment.hpp>    // procedures, results, needs
#include <marshrut/model/assignment.hpp>    // roles, and who was given which
#include <marshrut/model/campaign.hpp>      // the year's windows
#include <marshrut/model/catalogue.hpp>     // programmes, events, groups
#include <marshrut/model/expulsion.hpp>     // leaving a group that has begun
#include <marshrut/model/figure.hpp>        // how many of how many, and who is missing
#include <marshrut/model/happened.hpp>      // what a decision made true
#include <marshrut/model/ids.hpp>           // a name for each noun
#include <marshrut/model/letter.hpp>        // a notice that a change caused
#include <marshrut/model/organisation.hpp>  // organisations as a tree, dated names, a head by reference
#include <marshrut/model/person.hpp>        // people, cards, employments
#include <marshrut/model/policy.hpp>        // a region's reading of the regulations
#include <marshrut/model/reference.hpp>     // the lists, and how spellings find their codes
#include <marshrut/model/refusals.hpp>      // codes that two folders use
#include <marshrut/model/route.hpp>         // the individual route
#include <marshrut/model/spot.hpp>          // points of the map, whole kilometres between them
#include <marshrut/model/statuses.hpp>      // how statuses are written and read
#include <marshrut/model/source.hpp>        // a file that travels beside its command
#include <marshrut/model/support.hpp>       // who supported a route, and who leads it
#include <marshrut/model/training.hpp>      // attestation, documents, participation
#include <marshrut/model/window.hpp>        // from a day to a day
