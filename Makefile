# Two commands: `make site` builds the website in Site/ from Content/, `make test` runs every test.
# Both first set up what is missing.

CONTENT ?= Content
SITE ?= Site

.PHONY: site test lint soak setup

site: setup
	swift build --configuration release --product mingbai
	@.build/release/mingbai build --content "$(CONTENT)" --output "$(SITE)"
	@echo "To look at it, open $(SITE)/index.html in a browser."

test: setup
	swift test

lint:
	.ci/lint

# Publishes a hundred times while nginx and wrk read the site; some minutes.
soak: setup
	swift build --configuration release --product mingbai
	Benchmarks/soak.sh

setup:
	@.ci/setup
