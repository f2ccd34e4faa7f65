/** Who may call a procedure. What it then answers is the use case's matter. */
export type Access =
  | 'everyone'
  | 'signed_in'
  /** Whoever works in the store that the input names. */
  | 'staff'
  | 'owner'
  | 'admin'
  /** The customer whose order it is, or the bearer of its link. */
  | 'order_holder';

/** Closed by default: a procedure without a line here fails the test beside this file, and so does a line without a procedure. */
export const ACCESS_MATRIX: Readonly<Record<string, Access>> = {
  'sessions.current': 'everyone',
  'sessions.register': 'everyone',
  'sessions.signIn': 'everyone',
  'sessions.signOut': 'everyone',
  'sessions.signOutEverywhere': 'signed_in',
  'sessions.requestPasswordReset': 'everyone',
  'sessions.resetPassword': 'everyone',
  'sessions.verifyEmail': 'everyone',
  'sessions.resendVerification': 'signed_in',

  'accounts.updateProfile': 'signed_in',
  'accounts.chooseLanguage': 'signed_in',
  'accounts.changePassword': 'signed_in',
  'accounts.saveAllergens': 'signed_in',
  'accounts.addresses': 'signed_in',
  'accounts.saveAddress': 'signed_in',
  'accounts.deleteAddress': 'signed_in',
  'accounts.sessions': 'signed_in',
  'accounts.endSession': 'signed_in',

  'cakes.list': 'everyone',
  'cakes.bySlug': 'everyone',
  'cakes.quote': 'everyone',

  'stores.findPlaces': 'everyone',
  'stores.list': 'everyone',
  'stores.bySlug': 'everyone',
  'stores.slots': 'everyone',
  'stores.register': 'signed_in',
  'stores.applications': 'signed_in',

  'carts.get': 'everyone',
  'carts.addLine': 'everyone',
  'carts.changeLine': 'everyone',
  'carts.removeLine': 'everyone',

  'checkout.start': 'everyone',
  'checkout.holdSlot': 'everyone',
  'checkout.releaseSlot': 'everyone',
  'checkout.applyPromoCode': 'everyone',
  'checkout.place': 'everyone',
  'checkout.payAgain': 'order_holder',
  'checkout.settle': 'order_holder',

  'orders.list': 'signed_in',
  'orders.track': 'order_holder',
  'orders.cancel': 'order_holder',
  'orders.agreeToTime': 'order_holder',
  'orders.follow': 'order_holder',

  'orderChanges.list': 'order_holder',
  'orderChanges.quote': 'order_holder',
  'orderChanges.propose': 'order_holder',
  'orderChanges.withdraw': 'order_holder',
  'orderChanges.pay': 'order_holder',

  'storeOrders.board': 'staff',
  'storeOrders.byNumber': 'staff',
  'storeOrders.search': 'staff',
  'storeOrders.laterTimes': 'staff',
  'storeOrders.move': 'staff',
  'storeOrders.tick': 'staff',
  'storeOrders.acknowledge': 'staff',
  'storeOrders.changes': 'staff',
  'storeOrders.answerChange': 'staff',
  'storeOrders.refunds': 'owner',
  'storeOrders.askRefund': 'owner',
  'storeOrders.withdrawRefund': 'owner',
  'storeOrders.pause': 'staff',
  'storeOrders.follow': 'staff',
  'storeOrders.greet': 'staff',

  'storeCakes.list': 'staff',
  'storeCakes.get': 'owner',
  'storeCakes.save': 'owner',
  'storeCakes.setStatus': 'owner',
  'storeCakes.setSoldOut': 'staff',
  'storeCakes.setOptionSoldOut': 'staff',
  'storeCakes.library': 'staff',

  'storePromoCodes.list': 'owner',
  'storePromoCodes.create': 'owner',
  'storePromoCodes.end': 'owner',

  'storeTax.standing': 'owner',
  'storeTax.answer': 'owner',

  'taxDocuments.ofOrder': 'order_holder',
  'storeTaxDocuments.ofOrder': 'staff',

  'admin.dashboard': 'admin',
  'admin.follow': 'admin',
  'admin.users': 'admin',
  'admin.user': 'admin',
  'admin.setUserDisabled': 'admin',
  'admin.endUserSessions': 'admin',
  'admin.stores': 'admin',
  'admin.store': 'admin',
  'admin.approveStore': 'admin',
  'admin.declineStore': 'admin',
  'admin.suspendStore': 'admin',
  'admin.reinstateStore': 'admin',
  'admin.cakes': 'admin',
  'admin.orders': 'admin',
  'admin.order': 'admin',
  'admin.moveOrder': 'admin',
  'admin.requestRefund': 'admin',
  'admin.decideRefund': 'admin',
  'admin.tryRefundAgain': 'admin',
  'admin.promoCodes': 'admin',
  'admin.createPromoCode': 'admin',
  'admin.endPromoCode': 'admin',
  'admin.mails': 'admin',
  'admin.resendMail': 'admin',
  'admin.failedJobs': 'admin',
  'admin.retryJob': 'admin',
  'admin.putAwayJob': 'admin',
  'admin.audit': 'admin',
};
