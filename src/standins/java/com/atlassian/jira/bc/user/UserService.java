package com.atlassian.jira.bc.user;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.PermissionException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

public interface UserService {
    CreateUserValidationResult validateCreateUser(CreateUserRequest request);

    ApplicationUser createUser(CreateUserValidationResult result)
            throws PermissionException, CreateException;

    /** A value: what it was given. */
    final class CreateUserRequest {
        private final ApplicationUser loggedInUser;
        private final String username;
        private final String password;
        private final String emailAddress;
        private final String displayName;

        private CreateUserRequest(
                ApplicationUser loggedInUser,
                String username,
                String password,
                String emailAddress,
                String displayName) {
            this.loggedInUser = loggedInUser;
            this.username = username;
            this.password = password;
            this.emailAddress = emailAddress;
            this.displayName = displayName;
        }

        public static CreateUserRequest withUserDetails(
                ApplicationUser loggedInUser,
                String username,
                String password,
                String emailAddress,
                String displayName) {
            return new CreateUserRequest(
                    loggedInUser, username, password, emailAddress, displayName);
        }

        public CreateUserRequest withNoApplicationAccess() {
            return this;
        }

        public CreateUserRequest performPermissionCheck(boolean check) {
            return this;
        }

        public CreateUserRequest sendNotification(boolean send) {
            return this;
        }

        public ApplicationUser getLoggedInUser() {
            return loggedInUser;
        }

        public String getUsername() {
            return username;
        }

        public String getPassword() {
            return password;
        }

        public String getEmailAddress() {
            return emailAddress;
        }

        public String getDisplayName() {
            return displayName;
        }
    }

    /** A host makes its own kind of it; this one only carries errors. */
    class CreateUserValidationResult extends ServiceResultImpl {
        public CreateUserValidationResult(ErrorCollection errors) {
            super(errors);
        }

        public String getUsername() {
            return null;
        }

        public String getEmail() {
            return null;
        }

        public String getFullname() {
            return null;
        }
    }
}
