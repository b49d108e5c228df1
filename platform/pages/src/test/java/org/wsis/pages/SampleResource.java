package org.wsis.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/// A piece of an API beside the pages.
@Path("/api/stocktaking/v1/samples")
class SampleResource {

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public String add(String body) {
        return body;
    }
}
