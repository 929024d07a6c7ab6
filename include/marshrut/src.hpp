// SPDX-License-Identifier: MIT
#pragma once

// Every body of the library, for who will not link libmarshrut: include this in exactly one file of yours.
// Text, stems and digests are bodies of core with libraries of their own; link utf8proc, libstemmer and libcrypto.
// The bundled reference lists are compiled from their files and come with libmarshrut alone.

#include <marshrut/access/impl/rows.ipp>
#include <marshrut/assessment/impl/rows.ipp>
#include <marshrut/campaign/impl/rows.ipp>
#include <marshrut/catalogue/impl/reference.ipp>
#include <marshrut/catalogue/impl/rows.ipp>
#include <marshrut/codec/impl/read.ipp>
#include <marshrut/codec/impl/schema.ipp>
#include <marshrut/codec/impl/write.ipp>
#include <marshrut/model/impl/reference.ipp>
#include <marshrut/privacy/impl/gate.ipp>
#include <marshrut/recommend/impl/table_offers.ipp>
#include <marshrut/recommend/impl/table_rows.ipp>
#include <marshrut/recommend/impl/tables.ipp>
#include <marshrut/registrar/impl/audit.ipp>
#include <marshrut/registrar/impl/cases_application.ipp>
#include <marshrut/registrar/impl/cases_route.ipp>
#include <marshrut/registrar/impl/commands.ipp>
#include <marshrut/registrar/impl/desk.ipp>
#include <marshrut/registrar/impl/follow_ups.ipp>
#include <marshrut/registrar/impl/forming.ipp>
#include <marshrut/registrar/impl/host.ipp>
#include <marshrut/registrar/impl/intake.ipp>
#include <marshrut/registrar/impl/intake_catalogue.ipp>
#include <marshrut/registrar/impl/intake_people.ipp>
#include <marshrut/registrar/impl/line.ipp>
#include <marshrut/registrar/impl/questions_application.ipp>
#include <marshrut/registrar/impl/questions_monitoring.ipp>
#include <marshrut/registrar/impl/questions_route.ipp>
#include <marshrut/registrar/impl/registrar.ipp>
#include <marshrut/registrar/impl/scoped.ipp>
#include <marshrut/registrar/impl/sign_in.ipp>
#include <marshrut/report/impl/charts.ipp>
#include <marshrut/report/impl/counted.ipp>
#include <marshrut/report/impl/csv.ipp>
#include <marshrut/report/impl/filled.ipp>
#include <marshrut/report/impl/html.ipp>
#include <marshrut/report/impl/overview.ipp>
#include <marshrut/report/impl/paper.ipp>
#include <marshrut/roster/impl/directory.ipp>
#include <marshrut/roster/impl/doctor.ipp>
#include <marshrut/roster/impl/organisations.ipp>
#include <marshrut/roster/impl/rows.ipp>
#include <marshrut/roster/impl/staff.ipp>
#include <marshrut/route/impl/rows.ipp>
#include <marshrut/store/impl/cells.ipp>
#include <marshrut/store/impl/chain.ipp>
#include <marshrut/store/impl/found.ipp>
#include <marshrut/store/impl/kinds.ipp>
#include <marshrut/store/impl/memory.ipp>
#include <marshrut/store/impl/owning.ipp>
#include <marshrut/table/impl/columns.ipp>
#include <marshrut/table/impl/csv.ipp>
#include <marshrut/table/impl/encodings.ipp>
#include <marshrut/table/impl/report.ipp>
#include <marshrut/table/impl/rows.ipp>
#include <marshrut/table/impl/table.ipp>
#include <marshrut/table/impl/values.ipp>
#include <marshrut/testing/impl/world.ipp>
