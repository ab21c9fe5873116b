# Short names for tasks.py, which needs no make: python3 tasks.py --help
PYTHON ?= python3

.PHONY: app draft test check format bench lock

# What follows goes in ARGS: make test ARGS="-k house"
app draft test check format bench lock:
	@$(PYTHON) tasks.py $@ $(ARGS)
