# SPDX-License-Identifier: MIT
"""Paints docs/pictures anew from the example programs.   python3 docs/tools/pictures.py [build folder]

Needs chromium and pdftoppm. Sheets are painted from the PDF that the browser prints, the monitoring report as it stands on a screen.
"""

import pathlib
import subprocess
import sys
import tempfile

BUILD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build") / "tests"
PICTURES = pathlib.Path(__file__).parent.parent / "pictures"
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
FORMS = ["annex1_specialist", "annex1_worker", "annex2_specialist", "annex2_worker"]


def browser(folder, page, *what):
    subprocess.run([*CHROMIUM, f"--user-data-dir={folder}/profile", *what, page.as_uri()], check=True, capture_output=True)


def main():
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        subprocess.run([BUILD / "example_print_forms", folder], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([BUILD / "example_monitoring_page", folder], check=True, stdout=subprocess.DEVNULL)
        for form in [*FORMS, "monitoring"]:
            pdf = folder / f"{form}.pdf"
            browser(folder, folder / f"{form}.html", "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
            sheets = [] if form != "monitoring" else ["-l", "1"]
            subprocess.run(["pdftoppm", "-r", "80", "-png", *sheets, pdf, PICTURES / (form if form != "monitoring" else "monitoring_paper")], check=True)
        page = folder / "monitoring.html"
        browser(folder, page, "--window-size=1280,1400", f"--screenshot={PICTURES / 'monitoring_light.png'}")
        browser(folder, page, "--window-size=1280,1400", "--blink-settings=preferredColorScheme=0", f"--screenshot={PICTURES / 'monitoring_dark.png'}")
        browser(folder, page, "--window-size=500,1100", f"--screenshot={PICTURES / 'monitoring_narrow.png'}")


if __name__ == "__main__":
    main()
