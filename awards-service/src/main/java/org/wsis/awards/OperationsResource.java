package org.wsis.awards;

import jakarta.ws.rs.Path;

import org.wsis.events.Operations;

/// What operators of this service need when events fail.
@Path("/api/awards/v1/operations")
class OperationsResource extends Operations {}
