"""Days that do not exist, weekdays and durations that do not fit, what is told too early."""
