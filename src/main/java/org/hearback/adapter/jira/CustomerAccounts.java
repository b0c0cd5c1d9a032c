package org.hearback.adapter.jira;

import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.UserService.CreateUserRequest;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.kernel.Sha256;
import org.hearback.person.Handle;
import org.hearback.request.RequestDraft;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The customer accounts of people who write from outside: made on the first request, without access
 * to any application, found again by name and address. Thread-safe; two nodes that make the same
 * account at once end with one.
 */
final class CustomerAccounts {
    /**
     * RFC 2606 keeps this top-level domain from ever being given away, so a mail to it reaches
     * nobody. The part before the @ says whose account it is.
     */
    private static final String MAIL_DOMAIN = "@hearback.invalid";

    /** Of all addresses that nobody reads, ours and others. */
    private static final String UNREAD_DOMAIN = ".invalid";

    /** Longest name, in UTF-16 chars, before the mark that tells namesakes apart. */
    private static final int MAX_NAME_CHARS = 60;

    /** Longest display name, in UTF-16 chars: the column of Jira's user table has 255. */
    private static final int MAX_DISPLAY_CHARS = 190;

    private final UserManager users;
    private final UserService accounts;
    private final Words words;

    CustomerAccounts(UserManager users, UserService accounts, Words words) {
        this.users = users;
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * The author's account: the customer who they are proven to be, else one made for the handle.
     *
     * @param maker in whose name it is made; needs no permission to make users
     */
    ApplicationUser of(RequestDraft draft, ApplicationUser maker) throws Exception {
        var known = draft.customerKey();
        var user = known == null ? null : users.getUserByKey(known);
        return user == null ? byHandle(draft.author().handle(), maker) : user;
    }

    /** Whether a mail can reach the user: those whom we made have an address that nobody reads. */
    static boolean hasAddress(ApplicationUser user) {
        var address = user.getEmailAddress();
        return address != null
                && address.contains("@")
                && !address.toLowerCase(Locale.ROOT).endsWith(UNREAD_DOMAIN);
    }

    private ApplicationUser byHandle(Handle handle, ApplicationUser maker) throws Exception {
        var mark = mark(handle);
        for (var name : names(handle, mark)) {
            var taken = users.getUserByName(name);
            if (taken == null) return make(name, mark, handle, maker);
            if (isOf(taken, name, mark)) return taken;
        }
        throw words.refusal("hearback.desk.account.names", handle.name());
    }

    private ApplicationUser make(String name, String mark, Handle handle, ApplicationUser maker)
            throws Exception {
        var details =
                CreateUserRequest.withUserDetails(
                                maker, name, null, mail(name, mark), displayName(handle))
                        .withNoApplicationAccess()
                        .performPermissionCheck(false)
                        .sendNotification(false);
        var check = accounts.validateCreateUser(details);
        try {
            if (!check.isValid()) throw Words.refusal(check.getErrorCollection());
            return accounts.createUser(check);
        } catch (Exception e) {
            var madeByOther = users.getUserByName(name);
            if (madeByOther != null && isOf(madeByOther, name, mark)) return madeByOther;
            throw e;
        }
    }

    private static boolean isOf(ApplicationUser user, String name, String mark) {
        return mail(name, mark).equalsIgnoreCase(user.getEmailAddress());
    }

    private static String mail(String name, String mark) {
        return name + "+" + mark + MAIL_DOMAIN;
    }

    /** {@code mara.social.example}, and what is tried where that is somebody else's name. */
    private static List<String> names(Handle handle, String mark) {
        var plain =
                Normalizer.normalize(handle.name(), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9_-]+", ".");
        var cut = plain.substring(0, Math.min(plain.length(), MAX_NAME_CHARS));
        var name = cut.replaceAll("^[._-]+|[._-]+$", "");
        return name.isEmpty()
                ? List.of("customer-" + mark)
                : List.of(name, name + "-" + mark.substring(0, 6), name + "-" + mark);
    }

    private static String displayName(Handle handle) {
        var line = handle.displayName().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        var name = line.isEmpty() ? handle.stableId() : line;
        return name.substring(0, Math.min(name.length(), MAX_DISPLAY_CHARS));
    }

    /** Twelve hex digits of what the handle will always be, whatever it is called. */
    private static String mark(Handle handle) {
        return Sha256.hex(handle.network() + "\0" + handle.stableId()).substring(0, 12);
    }
}
