package surely.tracker;

import java.util.List;

/** A member's trackers, by type. */
public record TrackerList(List<TrackerView> items) {}
