package org.wsis.stocktaking;

import jakarta.ws.rs.Path;

import org.wsis.events.Operations;

/// What operators of this service need when events fail.
@Path("/api/stocktaking/v1/operations")
class OperationsResource extends Operations {}
