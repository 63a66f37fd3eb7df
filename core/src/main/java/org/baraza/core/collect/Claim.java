package org.baraza.core.collect;

/** What somebody says: nothing here is known to be so until verify has looked at it. */
public sealed interface Claim permits EventClaims, DeploymentClaim, AreaClaim, PopulationClaim, PartnershipClaim {}
