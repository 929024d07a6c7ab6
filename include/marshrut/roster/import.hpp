// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/model/source.hpp>
#include <marshrut/table/report.hpp>

#include <ostream>

namespace marshrut::roster {

/// What became of every file, in the order they were read.
struct Imported {
    std::vector<table::Report> files;
    bool dry_run = false;

    friend bool operator==(const Imported&, const Imported&) = default;
    /// `staff.csv: 3128 = 3085 принято + 0 без изменений + 37 отклонено + 6 на проверку`
    friend std::ostream& operator<<(std::ostream& out, const Imported& imported)
    {
        const char* before = "";
        for (const table::Report& one : imported.files) {
            out << std::exchange(before, "\n") << one.file << ": " << one.rows << " = " << one.applied << " принято + "
                << one.unchanged << " без изменений + " << one.rejected << " отклонено + " << one.queued << " на проверку";
        }
        return out;
    }
};
BOOST_DESCRIBE_STRUCT(Imported, (), (files, dry_run))

/// Takes files over, one or many, in the order of the fields: who is named must be known. CLAUSE MOD-4.2-a, LET1306-A1-1-d
///
/// A job: at most `Host::chunk` rows a transaction, resumed by the same key. The same file twice changes nothing and says so; a bad row
/// is reported alone. Of two rows of one key a later result, attestation, mark or completed programme corrects; a card or code that stands
/// above is rejected. Nothing is stored of a person without consent. Keys of people and organisations are of `issuer`, those of providers,
/// authorities and the reference lists of `module`. REFUSES what makes a file unreadable as a whole; then nothing is done.
struct Import {
    std::optional<Source> providers{}, organisations{}, organisation_names{}, procedures{}, campaigns{}, programmes{}, events{},
        groups{}, staff{}, authority_users{}, assignments{}, results{}, needs{}, ratings{}, history{}, attestation{}, participation{};
    std::string issuer = "sgo";
    bool dry_run = false;  ///< everything is judged as if, and nothing is kept

    using Answer = Imported;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (providers, organisations, organisation_names, procedures, campaigns, programmes, events, groups, staff,
                       authority_users, assignments, results, needs, ratings, history, attestation, participation, issuer, dry_run))

}  // namespace marshrut::roster
