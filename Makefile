# Two commands: `make site` builds the website in Site/ from Content/, `make test` runs every test.
# Both first set up what is missing.

CONTENT ?= Content
SITE ?= Site

.PHONY: site test lint setup

site: setup
	swift build --configuration release --product mingbai
	@.build/release/mingbai build --content "$(CONTENT)" --output "$(SITE)"
	@echo "To look at it, open $(SITE)/index.html in a browser."

test: setup
	swift test

lint:
	.ci/lint

setup:
	@.ci/setup
