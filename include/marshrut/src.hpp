// SPDX-License-Identifier: MIT
#pragma once

// Every body of the library, for who will not link libmarshrut: include this in exactly one file of yours.
// Text, stems and digests are bodies of core with libraries of their own; link utf8proc, libstemmer and libcrypto.
// The bundled reference lists are compiled from their files and come with libmarshrut alone.

#include <marshrut/catalogue/impl/reference.ipp>
#include <marshrut/codec/impl/read.ipp>
#include <marshrut/codec/impl/schema.ipp>
#include <marshrut/codec/impl/write.ipp>
#include <marshrut/model/impl/reference.ipp>
#include <marshrut/report/impl/charts.ipp>
#include <marshrut/report/impl/counted.ipp>
#include <marshrut/report/impl/csv.ipp>
#include <marshrut/report/impl/html.ipp>
#include <marshrut/report/impl/overview.ipp>
#include <marshrut/report/impl/paper.ipp>
#include <marshrut/store/impl/cells.ipp>
#include <marshrut/store/impl/chain.ipp>
#include <marshrut/store/impl/memory.ipp>
#include <marshrut/table/impl/columns.ipp>
#include <marshrut/table/impl/csv.ipp>
#include <marshrut/table/impl/encodings.ipp>
#include <marshrut/table/impl/report.ipp>
#include <marshrut/table/impl/rows.ipp>
#include <marshrut/table/impl/table.ipp>
#include <marshrut/table/impl/values.ipp>
