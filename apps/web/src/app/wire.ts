import type { RouterInputs } from '@sweetspot/api';
import type { Customization } from '@sweetspot/domain/customization/customization';

type WireCustomization = RouterInputs['cakes']['quote']['customization'];

/** The same value as inputs type it: the domain's is read-only all the way down, which a schema's output cannot say. */
export const customizationForWire = (customization: Customization): WireCustomization => customization as WireCustomization;
