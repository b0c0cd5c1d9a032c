package org.hearback.sandbox.desk.model;

/** A status of the workflow. */
public record StatusRow(long id, String name, Category category) {
    /** Jira's three categories, with the keys and ids that its REST API shows. */
    public enum Category {
        NEW("new", 2, "To Do", "blue-gray"),
        INDETERMINATE("indeterminate", 4, "In Progress", "yellow"),
        DONE("done", 3, "Done", "green");

        private final String key;
        private final long id;
        private final String label;
        private final String colour;

        Category(String key, long id, String label, String colour) {
            this.key = key;
            this.id = id;
            this.label = label;
            this.colour = colour;
        }

        public String key() {
            return key;
        }

        public long id() {
            return id;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        /** Jira's colour name. */
        public String colour() {
            return colour;
        }
    }

    /** Whether work on an issue in this status is over. */
    public boolean isDone() {
        return category == Category.DONE;
    }
}
