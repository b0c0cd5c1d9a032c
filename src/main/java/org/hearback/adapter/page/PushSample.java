package org.hearback.adapter.page;

/** How to send a first post to a webhook channel from a shell: signed as Standard Webhooks say. */
final class PushSample {
    private PushSample() {}

    /** Commands for bash with curl and openssl; only the secret is to be filled in. */
    static String of(String url) {
        return """
        secret='whsec_...'   # as entered below
        body='{"type":"social.post.created","timestamp":"2026-01-31T09:15:00Z","data":{
          "id":"post-1","author":{"id":"u-9","handle":"mara","displayName":"Mara"},
          "text":"It is still broken","createdAt":"2026-01-31T09:15:00Z","visibility":"public"}}'
        id="msg_$(openssl rand -hex 8)"
        now=$(date +%s)
        key=$(printf %s "${secret#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
        mac=$(printf %s "$id.$now.$body" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$key -binary | base64)
        curl -i "URL" \\
          -H 'content-type: application/json' \\
          -H "webhook-id: $id" -H "webhook-timestamp: $now" -H "webhook-signature: v1,$mac" \\
          --data-binary "$body"
        """
                .replace("URL", url);
    }
}
