// SPDX-License-Identifier: MIT
// MUST_SAY private within this context|calling a private constructor
// A row that did not come through the gate of consent cannot be passed off as one that did.
#include <marshrut/privacy/gate.hpp>

struct Row {
    int n;
};

using marshrut::privacy::Admitted;

#ifdef BAD
Admitted<Row> smuggled(marshrut::table::Placed<Row> row) { return Admitted<Row>{row}; }
#else
int counted(const Admitted<Row>& row) { return row->n; }
#endif
