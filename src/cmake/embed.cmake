# SPDX-License-Identifier: MIT
# Texts compiled into libmarshrut: the reference lists, so that a program needs no files beside it.

# marshrut_embed(out glob…): writes a source with the array marshrut::catalogue::bundled_files of (name, bytes). Bytes one by one: the length
# of a literal is bounded, and CMake's lists would eat brackets and semicolons.
function(marshrut_embed out)
    file(GLOB files CONFIGURE_DEPENDS ${ARGN})
    list(SORT files)
    set(body "// Made from examples/data/reference.\n#include <string_view>\n#include <utility>\n\nnamespace marshrut::catalogue {\n\n")
    string(APPEND body "extern const std::pair<std::string_view, std::string_view> bundled_files[];\n")
    set(table "")
    foreach(path IN LISTS files)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
        cmake_path(GET path STEM name)
        file(READ ${path} hex HEX)
        string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
        string(APPEND body "static const char ${name}[] = {\n    ${bytes}'\\0'};\n")
        string(APPEND table "    {\"${name}\", {${name}, sizeof ${name} - 1}},\n")
    endforeach()
    string(APPEND body "const std::pair<std::string_view, std::string_view> bundled_files[] = {\n${table}    {}};\n\n}  // namespace marshrut::catalogue\n")
    file(CONFIGURE OUTPUT ${out} CONTENT "${body}" @ONLY)
endfunction()
