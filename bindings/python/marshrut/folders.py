# SPDX-License-Identifier: MIT
# Made from the Shapes by bindings/python/tools/generate.py: change the C++ struct, not this file.
"""The folders of commands and questions."""

from . import access, application, assessment, campaign, catalogue, monitoring, report, roster, route

__all__ = ["access", "application", "assessment", "campaign", "catalogue", "monitoring", "report", "roster", "route"]
