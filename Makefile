# Two commands: `make site` builds the website in Site/ from Content/, `make test` runs every test.
# Both first set up what is missing.

CONTENT ?= Content
SITE ?= Site

# On Linux the program carries Swift's libraries: it starts sooner, runs faster, and needs no Swift where it is copied to.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xlinker --strip-debug)
RELEASE := swift build --configuration release --product mingbai $(STATIC)

.PHONY: site test lint soak setup

site: setup
	$(RELEASE)
	@.build/release/mingbai build --content "$(CONTENT)" --output "$(SITE)"
	@echo "To look at it, open $(SITE)/index.html in a browser."

test: setup
	swift test

lint:
	.ci/lint

# Publishes a hundred times while nginx and wrk read the site; some minutes.
soak: setup
	$(RELEASE)
	Benchmarks/soak.sh

setup:
	@.ci/setup
