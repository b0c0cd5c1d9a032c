package org.hearback.adapter.rest;

import jakarta.ws.rs.core.Response;

/** What the doors to the person who asks in a request say when they cannot do what is asked. */
final class PersonErrors {
    private PersonErrors() {}

    /** 404: neither a post nor a reporter tells who asks. */
    static Response nobodyAsks() {
        return ErrorBody.answer(404, "Nobody is known to ask in this request.");
    }

    /** 400: the body has no handle's number. */
    static Response namesNoHandle() {
        return ErrorBody.answer(400, "handle", "must be a handle's number");
    }

    /** 404: there is no handle of that number. */
    static Response noSuchHandle() {
        return ErrorBody.answer(404, "handle", "is no handle that we met");
    }

    /** 404: the handle is somebody else. */
    static Response notThisPerson() {
        return ErrorBody.answer(404, "handle", "is not this person");
    }
}
