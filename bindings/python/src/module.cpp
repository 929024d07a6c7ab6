// SPDX-License-Identifier: MIT
#include "door.hpp"

PYBIND11_MODULE(_marshrut, module)
{
    module.doc() = "The compiled part of marshrut: one JSON door. Use the package `marshrut`, which gives it types.";
    marshrut::python::bind_failures(module);
    marshrut::python::bind_shapes(module);
    marshrut::python::bind_registrar(module);
    marshrut::python::bind_recommend(module);
}
