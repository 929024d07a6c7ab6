# SPDX-License-Identifier: MIT
# Gives utf8proc::utf8proc. The archive is taken when MARSHRUT_ARCHIVES is on.
find_path(utf8proc_INCLUDE_DIR utf8proc.h)
if(MARSHRUT_ARCHIVES)
    find_library(utf8proc_LIBRARY libutf8proc.a)
else()
    find_library(utf8proc_LIBRARY utf8proc)
endif()
mark_as_advanced(utf8proc_INCLUDE_DIR utf8proc_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(utf8proc REQUIRED_VARS utf8proc_LIBRARY utf8proc_INCLUDE_DIR)
if(utf8proc_FOUND AND NOT TARGET utf8proc::utf8proc)
    add_library(utf8proc::utf8proc UNKNOWN IMPORTED)
    set_target_properties(utf8proc::utf8proc PROPERTIES
        IMPORTED_LOCATION "${utf8proc_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${utf8proc_INCLUDE_DIR}")
    if(MARSHRUT_ARCHIVES)
        set_property(TARGET utf8proc::utf8proc PROPERTY INTERFACE_COMPILE_DEFINITIONS UTF8PROC_STATIC)
    endif()
endif()
