-- CreateTable
CREATE TABLE "refused_mail" (
    "email" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refused_mail_pkey" PRIMARY KEY ("email","choice")
);
