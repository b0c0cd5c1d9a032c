package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.Db;
import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.regex.Pattern;

/** Finds users, and opens accounts for new ones. */
final class DeskUsers implements UserManager, UserService {
    private static final Pattern FORBIDDEN = Pattern.compile("[<>&]");
    private static final int MAX_NAME_CHARS = 255;

    private final Books books;
    private final JiraTypes types;

    DeskUsers(Books books, JiraTypes types) {
        this.books = books;
        this.types = types;
    }

    @Override
    public @Nullable ApplicationUser getUserByKey(@Nullable String userKey) {
        return types.user(userKey);
    }

    @Override
    public @Nullable ApplicationUser getUserByName(@Nullable String userName) {
        if (userName == null) return null;
        return books.accounts().byName(userName).map(types::user).orElse(null);
    }

    @Override
    public CreateUserValidationResult validateCreateUser(CreateUserRequest request) {
        ErrorCollection errors = new SimpleErrorCollection();
        checkName(request.getUsername(), errors);
        String email = request.getEmailAddress();
        if (email == null || !email.matches("\\S+@\\S+"))
            errors.addError("email", "You must specify a valid email address.");
        String displayName = request.getDisplayName();
        if (displayName == null || displayName.isBlank())
            errors.addError("fullname", "You must specify a full name.");
        return new Checked(request, errors);
    }

    private void checkName(@Nullable String name, ErrorCollection errors) {
        if (name == null || name.isBlank())
            errors.addError("username", "You must specify a username.");
        else if (name.length() > MAX_NAME_CHARS)
            errors.addError("username", "The username must not exceed 255 characters in length.");
        else if (FORBIDDEN.matcher(name).find())
            errors.addError("username", "The username must not contain '<', '>' or '&'.");
        else if (books.accounts().byName(name).isPresent())
            errors.addError("username", "A user with that username already exists.");
    }

    @Override
    public ApplicationUser createUser(CreateUserValidationResult result) throws CreateException {
        if (!result.isValid() || !(result instanceof Checked checked))
            throw new IllegalStateException("Validation result was not valid.");
        CreateUserRequest request = checked.request;
        try {
            Account account =
                    books.accounts()
                            .create(
                                    request.getUsername(),
                                    password(request.getPassword()),
                                    request.getDisplayName(),
                                    request.getEmailAddress());
            return types.user(account);
        } catch (Db.DbFailed e) {
            if (e.isTaken()) throw new CreateException("user already exists");
            throw e;
        }
    }

    /** Jira makes one that nobody knows where none is given. */
    private static String password(@Nullable String given) {
        return given == null || given.isEmpty() ? UUID.randomUUID().toString() : given;
    }

    /** A request that was looked at; only such a one can be carried out. */
    private static final class Checked extends CreateUserValidationResult {
        private final CreateUserRequest request;

        Checked(CreateUserRequest request, ErrorCollection errors) {
            super(errors);
            this.request = request;
        }

        @Override
        public String getUsername() {
            return request.getUsername();
        }

        @Override
        public String getEmail() {
            return request.getEmailAddress();
        }

        @Override
        public String getFullname() {
            return request.getDisplayName();
        }
    }
}
