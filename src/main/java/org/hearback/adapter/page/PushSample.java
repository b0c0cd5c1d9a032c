package org.hearback.adapter.page;

/** How to send a first post to a webhook channel from a shell: signed as Standard Webhooks say. */
final class PushSample {
    private PushSample() {}

    /** Commands for bash with curl and openssl; only the secret is to be filled in. */
    static String of(String url) {
        return """
        secret='whsec_...'   # the secret of this channel
        now=$(date +%s)
        at=$(date -u +%Y-%m-%dT%H:%M:%SZ)
        id="msg_$(openssl rand -hex 8)"
        body='{"type":"social.post.created","timestamp":"'$at'","data":{
          "id":"post-'$now'","author":{"id":"u-9","handle":"mara","displayName":"Mara"},
          "text":"It is still broken","createdAt":"'$at'","visibility":"public"}}'
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
