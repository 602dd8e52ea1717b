@rem On Windows this stands for the shell's own exec; see "scripts" in CONTRIBUTING.md.
@%*
