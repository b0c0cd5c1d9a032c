package org.hearback.adapter.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServerException;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;

import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/**
 * Runs work in Jira as a user, and ends Jira's errors: what the service desk refuses is {@link
 * DeskRefused} in its own words, anything else is {@link DeskUnavailable}. Thread-safe.
 *
 * <p>Our workers have no web request, so nobody is logged in on their threads; Jira's services ask
 * for that user at many places. {@code JiraThreadLocalUtil} would prepare a thread more fully, but
 * its signature names a log4j class that the host may stop to export; each call here is short and
 * holds no searcher open, so the logged-in user is all that it needs.
 */
final class Acting {
    private final JiraAuthenticationContext context;

    Acting(JiraAuthenticationContext context) {
        this.context = context;
    }

    /**
     * Does the work as that user and leaves the thread as it was.
     *
     * @param user null for nobody
     * @param what the work with its ids, for the message of a failure: "open a request for post 7"
     */
    <T> T as(@Nullable ApplicationUser user, String what, Callable<T> work) {
        var before = context.getLoggedInUser();
        become(user);
        try {
            return work.call();
        } catch (DeskRefused | DeskUnavailable e) {
            throw e;
        } catch (ServerException e) {
            throw new DeskUnavailable("the service desk failed to " + what, e);
        } catch (ServiceDeskServiceException e) {
            throw refused(e);
        } catch (Exception e) {
            throw new DeskUnavailable("Jira failed to " + what, e);
        } finally {
            become(before);
        }
    }

    /** As {@link #as} for work without a result. */
    void run(@Nullable ApplicationUser user, String what, Step work) {
        as(
                user,
                what,
                () -> {
                    work.run();
                    return true;
                });
    }

    private void become(@Nullable ApplicationUser user) {
        if (user == null) context.clearLoggedInUser();
        else context.setLoggedInUser(user);
    }

    private static DeskRefused refused(ServiceDeskServiceException cause) {
        var words = cause.getMessage();
        var refusal = new DeskRefused(words == null ? cause.getClass().getSimpleName() : words);
        refusal.initCause(cause);
        return refusal;
    }

    /** Work that Jira may fail. */
    interface Step {
        void run() throws Exception;
    }
}
