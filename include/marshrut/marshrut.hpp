// SPDX-License-Identifier: MIT
#pragma once

// Everything but the adapters. Each line is one idea; read them in this order.
#include <marshrut/core.hpp>         // ids, days and instants, exact percents, refusals with their clauses
#include <marshrut/model.hpp>        // the nouns of the regulations
#include <marshrut/table.hpp>        // files and frames as named columns whose cells know their place
#include <marshrut/access.hpp>       // who may do what, and where
#include <marshrut/privacy.hpp>      // the gate of consent
#include <marshrut/campaign.hpp>     // the year's windows
#include <marshrut/application.hpp>  // from the person through the head to a group
#include <marshrut/assessment.hpp>   // procedures and results
#include <marshrut/catalogue.hpp>    // programmes, events, groups
#include <marshrut/route.hpp>        // the individual route
#include <marshrut/recommend.hpp>    // what to study next, and why
#include <marshrut/roster.hpp>       // people and organisations as their files have them
#include <marshrut/monitoring.hpp>   // figures with the people behind them
#include <marshrut/notify.hpp>       // who is told what
#include <marshrut/codec.hpp>        // JSON by description
#include <marshrut/store.hpp>        // where things are kept
#include <marshrut/report.hpp>       // forms and papers
#include <marshrut/registrar.hpp>    // the one door
